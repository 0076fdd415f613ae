import { useId } from 'react';
import { useFileDrop } from '@/components/backup-file/use-file-drop';
import { Sentence } from '@/components/ui/sentence';
import { text } from '@/lib/text';

interface Props {
  onFile: (file: File) => void;
  /** Why the file that was picked last is not taken in. */
  wrong: string | null;
  name: string | null;
  isBusy: boolean;
}

/** Picks a file, by click or by drop anywhere on the page, and says why one is refused. */
export function ImportFileField({ onFile, wrong, name, isBusy }: Props) {
  const isOver = useFileDrop(onFile);
  const id = useId();
  return (
    <div className={isOver ? 'import-file is-over' : 'import-file'} aria-busy={isBusy}>
      <div className="import-file-pick">
        <label className="button button-primary import-file-button">
          {text('importPick')}
          <input
            type="file"
            className="hidden-label"
            accept=".csv,.tsv,.txt,.zip,.vcf,.json,.age,text/csv,text/vcard,application/zip"
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
        <span className="quiet">{text(isOver ? 'importLetGo' : 'importDrop')}</span>
      </div>
      <div id={`${id}-about`} aria-live="polite">
        {name === null ? null : (
          <p className="quiet">
            <Sentence
              of={isBusy ? 'importReading' : 'importFileName'}
              parts={[<bdi key="name">{name}</bdi>]}
            />
          </p>
        )}
        {wrong === null ? null : <p className="field-problem">{wrong}</p>}
      </div>
    </div>
  );
}
