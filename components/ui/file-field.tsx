import { useId, type ReactNode } from 'react';
import { Sentence } from '@/components/ui/sentence';
import { useFileDrop } from '@/components/ui/use-file-drop';
import type { TextKey } from '@/lib/text';
import '@/components/ui/file-field.css';

interface Props {
  label: string;
  look?: 'primary' | 'plain';
  /** What is said beside the button, and while a file hovers over the page. */
  words: { drop: string; letGo: string };
  /** Endings and kinds, as an `<input>` takes them. */
  accept: string;
  /** Of the file that was picked last; null: none was. */
  name: string | null;
  /** The sentence around that name. */
  said: TextKey;
  isBusy: boolean;
  /** Why the file that was picked last is not taken in. */
  wrong: string | null;
  onFile: (file: File) => void;
  /** What else has to be asked about it. */
  children?: ReactNode;
}

/** Picks a file, by click or by drop anywhere on the page, and says why one is refused. */
export function FileField(props: Props) {
  const { label, look = 'plain', words, accept, name, said, isBusy, wrong, onFile } = props;
  const isOver = useFileDrop(onFile);
  const id = useId();
  return (
    <div className={isOver ? 'file-field is-over' : 'file-field'} aria-busy={isBusy}>
      <div className="file-field-pick">
        <label className={`button button-${look} file-field-button`}>
          {label}
          <input
            type="file"
            className="hidden-label"
            accept={accept}
            aria-describedby={`${id}-about`}
            aria-invalid={wrong === null ? undefined : true}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file !== undefined) onFile(file);
              // The same file, mended meanwhile, is a choice as well.
              event.currentTarget.value = '';
            }}
          />
        </label>
        <span className="quiet">{isOver ? words.letGo : words.drop}</span>
      </div>
      <div id={`${id}-about`} className="file-field-about" aria-live="polite">
        {name === null ? null : (
          <p className="quiet">
            <Sentence of={said} parts={[<bdi key="name">{name}</bdi>]} />
          </p>
        )}
        {wrong === null ? null : <p className="field-problem">{wrong}</p>}
      </div>
      {props.children}
    </div>
  );
}
