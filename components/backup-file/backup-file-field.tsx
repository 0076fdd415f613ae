import { isBackupFile } from '@/components/backup-file/is-backup-file';
import { PassphraseForm } from '@/components/backup-file/passphrase-form';
import { useBackupFile, type ReadFile } from '@/components/backup-file/use-backup-file';
import { FileField } from '@/components/ui/file-field';
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
  const wrong = refused === null ? null : text(`backupFile_${refused}`);
  return (
    <FileField
      label={text('backupFilePick')}
      words={{ drop: text('backupFileDrop'), letGo: text('backupFileLetGo') }}
      accept=".json,.age,application/json"
      said={isBusy ? 'backupFileReading' : 'backupFileName'}
      wrong={isLocked ? null : wrong}
      onFile={take}
      {...{ name, isBusy }}
    >
      {isBusy && !isLocked ? (
        <progress className="backup-file-progress" aria-label={text('backupFileProgress')} />
      ) : null}
      {isLocked ? <PassphraseForm key={name} {...{ isBusy, wrong, unlock }} /> : null}
    </FileField>
  );
}
