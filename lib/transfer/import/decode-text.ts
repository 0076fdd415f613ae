import { ImportRefusal } from '@/lib/transfer/import/import-refusal';

/** How a file's bytes were read. */
export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A file as text; `windows-1252` is a guess, and the page says so. */
export interface DecodedText {
  text: string;
  encoding: FileEncoding;
}

/**
 * UTF-16 by its byte order mark, else UTF-8, else the old Western code page. Every text that comes out is well-formed.
 * Throws `ImportRefusal` where the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  // What says that it is UTF-8 is a text; in Kith's own files a note may hold any character there is.
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const isText = isMarked || encoding.startsWith('utf-16');
  if (!isText && bytes.subarray(0, 65_536).includes(0)) {
    throw new ImportRefusal('notText');
  }
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: text.toWellFormed(), encoding };
}

function encodingOf(bytes: Uint8Array): FileEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
