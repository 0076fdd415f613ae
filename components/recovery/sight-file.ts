import { openBackupFile, type FileRead } from '@/components/backup-file/read-backup-file';
import { sightRecoveryFile } from '@/lib/safety/recovery';
import type { RestoreFrom } from '@/lib/safety/restore-from';
import type { FileSighted } from '@/lib/safety/sight-recovery';

/** A backup file that can be gone on with: where it lies, and what is in it in figures. */
export interface SightedFile extends Omit<Extract<FileSighted, { ok: true }>, 'ok'> {
  /** The name of the file. */
  name: string;
  from: RestoreFrom;
}

/** Opens a backup file, checks it to its last letter and holds it against what else there is. */
export async function sightFile(
  file: File,
  passphrase: string | null,
): Promise<FileRead<SightedFile>> {
  const opened = await openBackupFile(file, passphrase);
  if (!opened.ok) return opened;
  const from = opened.plain;
  const sighted = await sightRecoveryFile(from);
  if (!sighted.ok) return sighted;
  const { createdAt, figures, leavesOut } = sighted;
  return { ok: true, found: { name: file.name, from, createdAt, figures, leavesOut } };
}
