import type { Bytes } from '@/lib/storage/snapshots/files';

/** Packs bytes with gzip: the JSON of a backup shrinks to about a tenth. */
export function squeeze(bytes: Bytes): Promise<Bytes> {
  return through(bytes, new CompressionStream('gzip'));
}

/** Unpacks them again. Throws a TypeError where they are damaged or cut short. */
export function unsqueeze(bytes: Bytes): Promise<Bytes> {
  return through(bytes, new DecompressionStream('gzip'));
}

async function through(
  bytes: Bytes,
  stream: ReadableWritablePair<Bytes, BufferSource>,
): Promise<Bytes> {
  const squeezed = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(squeezed).arrayBuffer());
}
