import { cardValues } from '@/lib/transfer/import/formats/card-values';
import { IMPORT_LIMITS } from '@/lib/transfer/import/limits';

/** A line of a vCard: what it is of, and its values, taken out of their escapes. */
export interface CardLine {
  name: string;
  values: string[];
}

/** What Kith has a place for; a photo is not even looked at. */
const WANTED: ReadonlySet<string> = new Set([
  'FN',
  'N',
  'NICKNAME',
  'ORG',
  'TITLE',
  'ROLE',
  'ADR',
  'EMAIL',
  'NOTE',
  'URL',
  'SOCIALPROFILE',
  'X-SOCIALPROFILE',
  'CATEGORIES',
  'EXPERTISE',
  'UID',
  'X-KITH-KEPT',
  'KIND',
  'X-ADDRESSBOOKSERVER-KIND',
  'X-ABSHOWAS',
]);

const HEAD = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^":])*)?):/;

/** A pattern that is held against megabytes runs out of stack. */
const LONGEST_HEAD = 65_536;
/** Of quoted-printable and UTF-8 twelve characters come to two; what is longer than this is too long in any case. */
const LONGEST_WRITTEN = 12 * IMPORT_LIMITS.cell;

/**
 * Reads a line; null: it is none that Kith has a place for, or no line of a vCard at all. What is past the limit for a
 * cell by far comes back as it is written.
 */
export function readCardLine(content: string): CardLine | null {
  const [head, given = '', parameters = ''] = HEAD.exec(content.slice(0, LONGEST_HEAD)) ?? [];
  const name = given.toUpperCase();
  if (head === undefined || !WANTED.has(name)) return null;
  const written = content.slice(head.length);
  if (written.length > LONGEST_WRITTEN) return { name, values: [written] };
  const value = /QUOTED-PRINTABLE/i.test(parameters)
    ? escaped(decodeQuoted(written, /CHARSET="?([\w-]+)/i.exec(parameters)?.[1] ?? 'utf-8'))
    : written.replaceAll('\n', '\\n');
  return { name, values: valuesOf(name, value) };
}

/** Parameters say nothing that Kith keeps, and 2.1 writes them in ways of its own. */
function valuesOf(name: string, value: string): string[] {
  // An address has no parts; Google and older Macs write `https\://` all the same.
  if (name === 'URL' || name.endsWith('SOCIALPROFILE') || name === 'UID') {
    return [value.replace(/\\([:;,\\])/g, '$1')];
  }
  return cardValues(name, value);
}

/** Line ends of quoted-printable are the value's own. */
function escaped(text: string): string {
  return text.replace(/\r\n|\r|\n/g, '\\n');
}

/** What is not a code stands for itself, in UTF-8. */
function decodeQuoted(text: string, charset: string): string {
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (const [piece, code] of text.matchAll(/=([\da-fA-F]{2})|=|[^=]+/g)) {
    if (code === undefined) for (const byte of encoder.encode(piece)) bytes.push(byte);
    else bytes.push(Number.parseInt(code, 16));
  }
  return decoderOf(charset).decode(Uint8Array.from(bytes));
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch (error) {
    // A code page that no browser knows.
    if (error instanceof RangeError) return new TextDecoder();
    throw error;
  }
}
