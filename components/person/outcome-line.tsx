import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { asText } from '@/components/person/as-text';
import { useEdits } from '@/components/person/use-edits';
import { useRecordActs } from '@/components/person/use-record-acts';
import { ShortcutForm } from '@/components/person/shortcut-form';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { ValueGiven, ValueReceived } from '@/lib/domain/record';
import { text } from '@/lib/text';

interface Props {
  value: ValueGiven | ValueReceived;
  /** What the field is called: what it led to, or *Because of you…*. */
  label: string;
  /** What says it where nothing is said yet. */
  add: string;
}

/** What a help led to, said whenever it is known; what is typed and not saved is kept. */
export function OutcomeLine({ value, label, add }: Props) {
  const acts = useRecordActs();
  const edits = useEdits(`person/${value.personId}/outcome/${value.id}`, value.stamps);
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const typed = edits.typed('outcome');
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);
  const close = (): void => {
    flushSync(() => {
      edits.forget(['outcome']);
      setOpen(false);
    });
    opener.current?.focus();
  };
  const save = async (): Promise<void> => {
    const outcome = asText(edits.latest('outcome')?.value ?? value.outcome).trim();
    if (outcome === value.outcome) return close();
    // Whoever was told of one thing has not been told of another.
    const told = value.direction === 'received' ? { toldOn: null } : {};
    if (await acts.edit(value, { outcome, ...told }, text('personSaved'))) close();
  };
  if (!isOpen && typed === null) {
    return (
      <div className="ledger-acts">
        {value.outcome === '' ? null : (
          <p className="ledger-outcome">
            {label}: <bdi>{value.outcome}</bdi>
          </p>
        )}
        <Button ref={opener} look="quiet" onClick={() => setOpen(true)}>
          {value.outcome === '' ? add : text('personChange')}
        </Button>
      </div>
    );
  }
  return (
    <ShortcutForm
      className="ledger-outcome-form"
      label={value.text}
      onSave={() => void save()}
      onEscape={close}
    >
      <TextField
        label={label}
        value={typed === null ? value.outcome : asText(typed.value)}
        onChange={(outcome) => edits.type('outcome', outcome)}
        inputRef={field}
      />
      <div className="ledger-acts">
        <Button onClick={() => void save()}>{text('personSaveChange')}</Button>
        <Button look="quiet" onClick={close}>
          {text('cancel')}
        </Button>
      </div>
    </ShortcutForm>
  );
}
