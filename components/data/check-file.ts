import { openBackupFile, type FileRead } from '@/components/backup-file/read-backup-file';
import type { RestoreSource } from '@/components/data/restore-source';

/** Opens a backup file and checks it to its last letter, off the page's thread. */
export async function checkFile(
  file: File,
  passphrase: string | null,
): Promise<FileRead<RestoreSource>> {
  const opened = await openBackupFile(file, passphrase);
  if (!opened.ok) return opened;
  const { startTask } = await import('@/lib/worker/start-task');
  const from = opened.plain;
  const checked = await startTask('check backup', from);
  if (!checked.ok) return checked;
  return { ok: true, found: { from, createdAt: checked.origin.createdAt, fileName: file.name } };
}
