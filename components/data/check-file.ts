import { openBackupFile, type FileRead } from '@/components/backup-file/read-backup-file';
import type { RestoreSource } from '@/components/data/restore-source';

/** Opens a backup file, checks it to its last letter and works out what it would do, off the page's thread. */
export async function checkFile(
  file: File,
  passphrase: string | null,
): Promise<FileRead<RestoreSource>> {
  const opened = await openBackupFile(file, passphrase);
  if (!opened.ok) return opened;
  const { startTask } = await import('@/lib/worker/start-task');
  const from = opened.plain;
  const sighted = await startTask('sight restore', from);
  if (!sighted.ok) return sighted;
  return { ok: true, found: { from, sighted, fileName: file.name } };
}
