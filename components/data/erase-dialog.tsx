import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { FilesBeyond } from '@/components/data/files-beyond';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { text } from '@/lib/text';
import '@/components/data/erase-dialog.css';

interface Props {
  title: string;
  /** What goes, and that it does not come back. */
  children: ReactNode;
  /** What the button says that does it. */
  label: string;
  isOpen: boolean;
  isBusy: boolean;
  onClose: () => void;
  onErase: () => void;
}

/** Asks for a typed word before something goes for good. */
export function EraseDialog({ title, isOpen, onClose, ...rest }: Props) {
  return (
    <Dialog title={title} isOpen={isOpen} onClose={rest.isBusy ? () => {} : onClose}>
      <EraseForm {...rest} onClose={onClose} />
    </Dialog>
  );
}

function EraseForm({ children, label, isBusy, onClose, onErase }: Omit<Props, 'title' | 'isOpen'>) {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const id = useId();
  const word = text('dataEraseWord');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isBusy) return;
    if (isSameWord(typed, word)) return onErase();
    setWrong(true);
    field.current?.focus();
  };
  return (
    <form className="erase" onSubmit={submit} aria-describedby={id}>
      <div id={id} className="erase-about">
        {children}
        <p className="erase-final">{text('dataEraseFinal')}</p>
        <FilesBeyond />
      </div>
      <TextField
        label={text('dataEraseType', word)}
        value={typed}
        autoFocus
        inputRef={field}
        onChange={(value) => {
          setTyped(value);
          setWrong(false);
        }}
        problem={isWrong ? text('dataEraseOther', word) : null}
      />
      <div className="erase-acts">
        <Button type="submit" className="erase-do" aria-busy={isBusy}>
          {label}
        </Button>
        <Button look="quiet" onClick={onClose} disabled={isBusy}>
          {text('cancel')}
        </Button>
        <p className="quiet" role="status">
          {isBusy ? text('dataErasing') : ''}
        </p>
      </div>
    </form>
  );
}

function isSameWord(typed: string, word: string): boolean {
  return typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
}
