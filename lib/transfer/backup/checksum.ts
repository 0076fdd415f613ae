/** How much text is encoded at a time. */
const CHUNK = 1_000_000;

/**
 * The SHA-256 of a text in UTF-8, in hexadecimal. The text comes in pieces: one of hundreds of megabytes is not put
 * together for it.
 */
export async function sha256(pieces: Iterable<string>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', utf8(pieces));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function utf8(pieces: Iterable<string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let waiting: string[] = [];
  let length = 0;
  const encode = (): void => {
    chunks.push(encoder.encode(waiting.join('')));
    waiting = [];
    length = 0;
  };
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length > CHUNK) encode();
  }
  encode();
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
