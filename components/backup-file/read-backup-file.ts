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

/** What reading a file came to. */
export type FileRead<Found> = { ok: true; found: Found } | { ok: false; reason: FileRefusal };

export type BackupFileRead = FileRead<FoundBackup>;

const AGE = 'age-encryption.org/';

const OF_LOCK: Record<LockRefusal, FileRefusal> = {
  wrongPassphrase: 'wrongPassphrase',
  damaged: 'damagedLock',
  notAge: 'damagedLock',
  noPassphrase: 'noPassphrase',
  tooHard: 'tooHard',
  notText: 'notKith',
};

/** A file that was opened, where it was encrypted; or why not. */
export type OpenedFile =
  { ok: true; plain: { is: 'file'; file: Blob } | { is: 'text'; text: string } } | Refusal;

interface Refusal {
  ok: false;
  reason: FileRefusal;
}

/** Opens a file; `encrypted` is the reason where a passphrase is wanted. What is in it is not looked at. */
export async function openBackupFile(file: File, passphrase: string | null): Promise<OpenedFile> {
  // Checks and ciphers are large; nobody needs them before there is a file.
  const { BACKUP_LIMITS } = await import('@/lib/transfer/backup/limits');
  if (file.size > BACKUP_LIMITS.bytes) return refuse('tooLarge');
  const start = await bytesOf(file.slice(0, AGE.length));
  if (start === null) return refuse('unreadable');
  if (new TextDecoder().decode(start) !== AGE) return { ok: true, plain: { is: 'file', file } };
  if (passphrase === null) return refuse('encrypted');
  const bytes = await bytesOf(file);
  if (bytes === null) return refuse('unreadable');
  const { decryptBackup } = await import('@/lib/transfer/backup/encrypted-backup');
  const opened = await decryptBackup(bytes, passphrase);
  if (opened.ok) return { ok: true, plain: { is: 'text', text: opened.text } };
  const { reason } = opened;
  return refuse(reason === 'tooLarge' ? reason : OF_LOCK[reason]);
}

/** Reads a file as a backup in this thread, for a page whose store does not open: there no worker can do it. */
export async function readBackupFile(
  file: File,
  passphrase: string | null = null,
): Promise<BackupFileRead> {
  const opened = await openBackupFile(file, passphrase);
  if (!opened.ok) return opened;
  const { plain } = opened;
  const text = plain.is === 'text' ? plain.text : await textOf(plain.file);
  if (text === null) return refuse('unreadable');
  if (text === 'no text') return refuse('notKith');
  const { readBackup } = await import('@/lib/transfer/backup/read-backup');
  const backup = await readBackup(text);
  if (!backup.ok) return refuse(backup.reason);
  return { ok: true, found: { name: file.name, contents: backup.contents, backup } };
}

async function bytesOf(file: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** Null: it is gone. */
async function textOf(file: Blob): Promise<string | null> {
  const bytes = await bytesOf(file);
  if (bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return 'no text';
    throw error;
  }
}

function refuse(reason: FileRefusal): Refusal {
  return { ok: false, reason };
}
