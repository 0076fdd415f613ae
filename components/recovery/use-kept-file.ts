import { saveFile } from '@/components/recovery/save-file';
import { useSaving, type Saving } from '@/components/recovery/use-saving';
import { now, today } from '@/lib/clock';
import { readRecoverable } from '@/lib/safety/read-recoverable';
import { backupFileName } from '@/lib/transfer/backup/backup-file-name';
import { writeBackup } from '@/lib/transfer/backup/write-backup';

/** Saves what snapshots and log give as a backup: the way out where the browser keeps no store at all any more. */
export function useKeptFile(): Saving {
  return useSaving(saveKept, { none: 'recoveryKeptNone', failed: 'recoveryKeptFailed' });
}

async function saveKept(): Promise<string | null> {
  const kept = await readRecoverable();
  if (kept === null) return null;
  const { contents, databaseId } = kept;
  const name = backupFileName(today());
  saveFile(name, [await writeBackup(contents, { databaseId, createdAt: now() })]);
  return name;
}
