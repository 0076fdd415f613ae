import type { Decrypted } from '@/lib/transfer/backup/age';
import type { BackupRefusal } from '@/lib/transfer/backup/read-backup';

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

/** What reading a file came to. */
export type FileRead<Found> = { ok: true; found: Found } | { ok: false; reason: FileRefusal };

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

async function bytesOf(file: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function refuse(reason: FileRefusal): Refusal {
  return { ok: false, reason };
}
