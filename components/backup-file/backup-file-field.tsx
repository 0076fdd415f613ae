import { useId } from 'react';
import { isBackupFile } from '@/components/backup-file/is-backup-file';
import { PassphraseForm } from '@/components/backup-file/passphrase-form';
import { useBackupFile, type ReadFile } from '@/components/backup-file/use-backup-file';
import { useFileDrop } from '@/components/backup-file/use-file-drop';
import { Sentence } from '@/components/ui/sentence';
import { text } from '@/lib/text';
import '@/components/backup-file/backup-file.css';

interface Props<Found> {
  readFile: ReadFile<Found>;
  /** Gets a backup that was read whole and checked; what it is used for is not this field's affair. */
  onFound: (found: Found) => void;
  /** Gets a file that is no backup at all; left out: it is refused here. */
  onOther?: (file: File) => void;
}

/** Picks a backup file, by click or by drop, opens it where it is encrypted, and says why one is refused. */
export function BackupFileField<Found>({ readFile, onFound, onOther }: Props<Found>) {
  const { name, isBusy, isLocked, refused, read, unlock } = useBackupFile(readFile, onFound);
  const take = (file: File): void => {
    if (onOther === undefined) return read(file);
    void isBackupFile(file).then((isBackup) => (isBackup ? read(file) : onOther(file)));
  };
  const isOver = useFileDrop(take);
  const id = useId();
  const wrong = refused === null ? null : text(`backupFile_${refused}`);
  return (
    <div className={isOver ? 'backup-file is-over' : 'backup-file'} aria-busy={isBusy}>
      <div className="backup-file-pick">
        <label className="button button-plain backup-file-button">
          {text('backupFilePick')}
          <input
            type="file"
            className="hidden-label"
            accept=".json,.age,application/json"
            aria-describedby={`${id}-about`}
            aria-invalid={wrong === null || isLocked ? undefined : true}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file !== undefined) take(file);
              // The same file, mended meanwhile, is a choice as well.
              event.currentTarget.value = '';
            }}
          />
        </label>
        <span className="quiet">{text(isOver ? 'backupFileLetGo' : 'backupFileDrop')}</span>
      </div>
      <div id={`${id}-about`} className="backup-file-about" aria-live="polite">
        {name === null ? null : (
          <p className="quiet">
            <Sentence
              of={isBusy ? 'backupFileReading' : 'backupFileName'}
              parts={[<bdi key="name">{name}</bdi>]}
            />
          </p>
        )}
        {wrong === null || isLocked ? null : <p className="field-problem">{wrong}</p>}
      </div>
      {isLocked ? <PassphraseForm key={name} {...{ isBusy, wrong, unlock }} /> : null}
    </div>
  );
}
