import type { Decrypted } from '@/lib/transfer/backup/age';
import type { BackupContents } from '@/lib/transfer/backup/contents';
import type { BackupRead, BackupRefusal } from '@/lib/transfer/backup/read-backup';

type LockRefusal = Extract<Decrypted, { ok: false }>['reason'];

/** Why a file that was picked is not taken in; each has a sentence of its own. */
export type FileRefusal =
  | BackupRefusal
  /** The browser could not read it: moved or gone since it was picked. */
  | 'unreadable'
  | 'wrongPassphrase'
  /** The encrypted file, not what is in it. */
  | 'damagedLock'
  | 'noPassphrase'
  | 'tooHard';

/** A backup that was read whole. */
export interface FoundBackup {
  /** The name of the file. */
  name: string;
  contents: BackupContents;
  backup: Extract<BackupRead, { ok: true }>;
}

export type BackupFileRead = { ok: true; found: FoundBackup } | { ok: false; reason: FileRefusal };

const AGE = 'age-encryption.org/';

const OF_LOCK: Record<LockRefusal, FileRefusal> = {
  wrongPassphrase: 'wrongPassphrase',
  damaged: 'damagedLock',
  notAge: 'damagedLock',
  noPassphrase: 'noPassphrase',
  tooHard: 'tooHard',
  notText: 'notKith',
};

/** Reads a file as a backup, encrypted or not; `encrypted` is the reason where a passphrase is wanted. */
export async function readBackupFile(
  file: File,
  passphrase: string | null = null,
): Promise<BackupFileRead> {
  // Checks and ciphers are large; nobody needs them before there is a file.
  const { BACKUP_LIMITS } = await import('@/lib/transfer/backup/limits');
  if (file.size > BACKUP_LIMITS.bytes) return { ok: false, reason: 'tooLarge' };
  const bytes = await bytesOf(file);
  if (bytes === null) return { ok: false, reason: 'unreadable' };
  const isLocked = new TextDecoder().decode(bytes.subarray(0, AGE.length)) === AGE;
  if (!isLocked) return readText(file.name, plainText(bytes));
  if (passphrase === null) return { ok: false, reason: 'encrypted' };
  const { decryptBackup } = await import('@/lib/transfer/backup/encrypted-backup');
  const opened = await decryptBackup(bytes, passphrase);
  if (opened.ok) return readText(file.name, opened.text);
  const { reason } = opened;
  return { ok: false, reason: reason === 'tooLarge' ? reason : OF_LOCK[reason] };
}

async function readText(name: string, text: string | null): Promise<BackupFileRead> {
  if (text === null) return { ok: false, reason: 'notKith' };
  const { readBackup } = await import('@/lib/transfer/backup/read-backup');
  const backup = await readBackup(text);
  if (!backup.ok) return { ok: false, reason: backup.reason };
  return { ok: true, found: { name, contents: backup.contents, backup } };
}

async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** Null: it is no text. */
function plainText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
