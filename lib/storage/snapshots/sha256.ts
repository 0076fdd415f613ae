import type { Bytes } from '@/lib/storage/snapshots/files';

/** SHA-256 in 64 hex figures; of a text, of its UTF-8. */
export async function sha256(data: Bytes | string): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
