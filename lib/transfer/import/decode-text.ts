import { ImportRefusal } from '@/lib/transfer/import/import-refusal';

/** How a file's bytes were read. */
export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A file as text; `windows-1252` is a guess, and the page says so. */
export interface DecodedText {
  text: string;
  encoding: FileEncoding;
}

/**
 * UTF-16 by its byte order mark, else UTF-8, else the old Western code page. Every text that comes out is well-formed:
 * a decoder has a sign of its own for what is none. Throws `ImportRefusal` where the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  // What says that it is UTF-8 is a text; in Kith's own files a note may hold any character there is.
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (!isMarked && bytes.subarray(0, 65_536).includes(0)) throw new ImportRefusal('notText');
  const text = asUtf8(bytes);
  if (text !== null) return { text, encoding: 'utf-8' };
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
