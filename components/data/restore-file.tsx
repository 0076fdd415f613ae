import { useEffect, useState } from 'react';
import { PassphraseForm } from '@/components/backup-file/passphrase-form';
import { useBackupFile } from '@/components/backup-file/use-backup-file';
import { checkFile } from '@/components/data/check-file';
import type { RecordWords } from '@/components/data/record-words';
import { RestorePreview } from '@/components/data/restore-preview';
import type { RestoreSource } from '@/components/data/restore-source';
import { Button } from '@/components/ui/button';
import { text } from '@/lib/text';

interface Props {
  file: File;
  words: RecordWords;
  onDone: () => void;
  /** Another file is wanted. */
  onLeave: () => void;
}

/** A backup that came in by way of an import: read, opened where it is encrypted, and restored with the same preview. */
export function RestoreFile({ file, words, onDone, onLeave }: Props) {
  const [source, setSource] = useState<RestoreSource | null>(null);
  const { isBusy, isLocked, refused, read, unlock } = useBackupFile(checkFile, setSource);
  useEffect(() => read(file), [file, read]);
  if (source !== null) return <RestorePreview {...{ source, words, onDone }} />;
  const wrong = refused === null ? null : text(`backupFile_${refused}`);
  return (
    <div className="data-form">
      {isBusy && !isLocked ? (
        <p className="quiet" role="status">
          {text('backupFileOpening')}
        </p>
      ) : null}
      {wrong === null || isLocked ? null : <p className="field-problem">{wrong}</p>}
      {isLocked ? <PassphraseForm {...{ isBusy, wrong, unlock }} /> : null}
      <Button look="quiet" onClick={onLeave}>
        {text('dataBack')}
      </Button>
    </div>
  );
}
