import type { Decrypted } from '@/lib/transfer/backup/age';
import type { AgeAnswer, AgeRequest } from '@/lib/transfer/backup/age-worker';
import { BACKUP_LIMITS } from '@/lib/transfer/backup/limits';

/** What opening an encrypted backup came to; its text is still to be read by `readBackup`. */
export type DecryptedBackup = Decrypted | { ok: false; reason: 'tooLarge' };

/**
 * A backup as an age file that the passphrase opens, in Kith and with `age -d`. Some seconds of work, in a worker:
 * on the page it would stand still meanwhile. Throws a RangeError for an empty passphrase.
 */
export async function encryptBackup(text: string, passphrase: string): Promise<Uint8Array> {
  if (passphrase === '') throw new RangeError('A passphrase is needed');
  const answer = await ask({ ask: 'encrypt', text, passphrase });
  if (answer.answer !== 'encrypted') throw new Error(`Not encrypted: ${answer.answer}`);
  return answer.bytes;
}

/** The text of an encrypted backup, or why there is none. */
export async function decryptBackup(
  bytes: Uint8Array,
  passphrase: string,
): Promise<DecryptedBackup> {
  if (bytes.length > BACKUP_LIMITS.bytes) return { ok: false, reason: 'tooLarge' };
  const answer = await ask({ ask: 'decrypt', bytes, passphrase });
  if (answer.answer !== 'decrypted') throw new Error(`Not decrypted: ${answer.answer}`);
  return answer.decrypted;
}

/** One worker a request, gone when it has answered: with it goes the memory that scrypt takes. */
async function ask(request: AgeRequest): Promise<AgeAnswer> {
  const worker = new Worker(new URL('./age-worker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await new Promise<AgeAnswer>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<AgeAnswer>) => resolve(data));
      worker.addEventListener('error', ({ message }) =>
        reject(new Error(`The worker: ${message}`)),
      );
      worker.postMessage(request);
    });
    if (answer.answer === 'failed') throw new Error(`The worker: ${answer.message}`);
    return answer;
  } finally {
    worker.terminate();
  }
}
