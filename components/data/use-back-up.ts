import { useState } from 'react';
import { download } from '@/components/browser/download';
import { useNotebook } from '@/components/storage/notebook';
import { useToast } from '@/components/ui/toasts';
import { noteBackup } from '@/lib/browser/last-backup';
import { today } from '@/lib/clock';
import { StorageProblem } from '@/lib/storage/problem';
import { plural, text } from '@/lib/text';

/** What a backup is at. */
export type BackUpStep = 'reading' | 'encrypting';

/** A backup that the user makes. */
export interface BackUp {
  /** null: nothing is under way. */
  step: BackUpStep | null;
  /** Whether the last one failed. */
  hasFailed: boolean;
  /** Resolves to whether the file was handed to the browser. */
  start: (passphrase: string | null) => Promise<boolean>;
}

/** Makes a backup, encrypted where there is a passphrase, saves it among the downloads and notes it. */
export function useBackUp(): BackUp {
  const [step, setStep] = useState<BackUpStep | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const notebook = useNotebook();
  const toast = useToast();
  const start = async (passphrase: string | null): Promise<boolean> => {
    if (step !== null) return false;
    setFailed(false);
    setStep('reading');
    try {
      const { people, records } = await save(passphrase, setStep);
      const counted = [plural('dataPeople', people), plural('dataRecords', records)] as const;
      toast({ text: text('dataBackupSaved', ...counted) });
      return true;
    } catch (error) {
      setFailed(true);
      // The page has its own place for a store that fails; anything else belongs in the browser's list.
      if (error instanceof StorageProblem) notebook.fail(error);
      else reportError(error);
      return false;
    } finally {
      setStep(null);
    }
  };
  return { step, hasFailed, start };
}

async function save(
  passphrase: string | null,
  tell: (step: BackUpStep) => void,
): Promise<{ people: number; records: number }> {
  // Only now: schemas and checks are large, and nobody needs them to look at the room.
  const [{ startTask }, { backupFileName }] = await Promise.all([
    import('@/lib/worker/start-task'),
    import('@/lib/transfer/backup/backup-file-name'),
  ]);
  const { file, people, records } = await startTask('make backup', undefined);
  const day = today();
  if (passphrase === null) {
    download(backupFileName(day), file.type, file);
  } else {
    tell('encrypting');
    const { encryptBackup } = await import('@/lib/transfer/backup/encrypted-backup');
    const bytes = await encryptBackup(await file.text(), passphrase);
    download(backupFileName(day, true), 'application/octet-stream', new Uint8Array(bytes));
  }
  const counts = { people, records };
  await noteBackup({ day, ...counts });
  return counts;
}
