import { decryptText, encryptText, type Decrypted } from '@/lib/transfer/backup/age';

/** What the page asks of the worker. */
export type AgeRequest =
  | { ask: 'encrypt'; text: string; passphrase: string }
  | { ask: 'decrypt'; bytes: Uint8Array; passphrase: string };

/** What it answers: `failed` where something broke that nobody foresaw. */
export type AgeAnswer =
  | { answer: 'encrypted'; bytes: Uint8Array }
  | { answer: 'decrypted'; decrypted: Decrypted }
  | { answer: 'failed'; message: string };

async function answerTo(request: AgeRequest): Promise<AgeAnswer> {
  const { passphrase } = request;
  if (request.ask === 'encrypt') {
    return { answer: 'encrypted', bytes: await encryptText(request.text, passphrase) };
  }
  return { answer: 'decrypted', decrypted: await decryptText(request.bytes, passphrase) };
}

addEventListener('message', ({ data }: MessageEvent<AgeRequest>) => {
  const failed = (error: unknown): AgeAnswer => ({ answer: 'failed', message: String(error) });
  void answerTo(data)
    .catch(failed)
    .then((answer) => postMessage(answer));
});
