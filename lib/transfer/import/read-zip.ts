import { unzipSync, type UnzipFileInfo } from 'fflate';
import type { Instant } from '@/lib/domain/record';
import { decodeText } from '@/lib/transfer/import/decode-text';
import { readCards } from '@/lib/transfer/import/formats/vcard';
import { evenText } from '@/lib/transfer/import/even-text';
import { findHeader } from '@/lib/transfer/import/find-header';
import { ImportRefusal, type ImportRefusalReason } from '@/lib/transfer/import/import-refusal';
import type { ImportedFile, ImportRow, SkippedRow } from '@/lib/transfer/import/import-row';
import { IMPORT_LIMITS } from '@/lib/transfer/import/limits';
import { crc32, zipDirectory } from '@/lib/transfer/import/zip-directory';
import {
  readCsvFile,
  type AboutFile,
  type FileReading,
  type ReadingChoices,
} from '@/lib/transfer/import/read-import';

/** The files of a zip that are looked at, by the end of their name: LinkedIn's export holds forty others. */
const PEOPLE =
  /(?:^|\/)(?:connections[^/]*\.csv|kith-people[^/]*\.csv|contacts[^/]*\.csv|[^/]*\.vcf)$/i;
const RECORDS = /(?:^|\/)kith-timeline[^/]*\.csv$/i;
const CONTACTS = /(?:^|\/)(?:messages|invitations)\.csv$/i;
const OTHER_BOOKS = /(?:^|\/)contacts[^/]*\.csv$/i;
/** Why a file of several may be refused alone: people of whom there is no record, a group of contacts without any. */
const NOTHING_IN_IT: ReadonlySet<ImportRefusalReason> = new Set(['empty', 'onlyHeader', 'noCards']);
/** What one file takes in a directory, at the least. */
const ENTRY_BYTES = 46;
/** Copies that a Mac puts beside each file. */
const SHADOW = /(?:^|\/)(?:__MACOSX\/|\._)/;

/** Reads the files of a zip that Kith knows, together: what several of them say of one person counts once. */
export function readZip(bytes: Uint8Array, choices: ReadingChoices, now: Instant): FileReading {
  const entries = unpack(bytes);
  const read: FileReading[] = [];
  let refusal: ImportRefusal | null = null;
  for (const [name, packed] of entries) {
    if (CONTACTS.test(name) && !choices.withContacts) continue;
    try {
      read.push(...readEntry(name, packed, choices, now));
    } catch (error) {
      if (!(error instanceof ImportRefusal) || !isBeside(error, name)) throw error;
      refusal ??= error;
    }
  }
  const people = read.flatMap((each) => (each.is === 'people' ? [each] : []));
  if (people.length === 0) throw refusal ?? new ImportRefusal('zipNothing');
  const abouts = people.map(({ about }) => about);
  const about: AboutFile = {
    kind: 'zip',
    encoding: abouts.find(({ encoding }) => encoding === 'windows-1252')?.encoding ?? null,
    delimiter: null,
    twoWays: abouts.find(({ twoWays }) => twoWays !== null)?.twoWays ?? null,
    hasContacts: entries.some(([name]) => CONTACTS.test(name)),
  };
  return { is: 'people', file: together(people.map(({ file }) => file)), about };
}

function readEntry(
  name: string,
  bytes: Uint8Array,
  choices: ReadingChoices,
  now: Instant,
): FileReading[] {
  const { text, encoding } = decodeText(bytes);
  if (!/\.vcf$/i.test(name)) return readTable(text, encoding, choices, now);
  const about = {
    kind: 'vcard',
    encoding,
    delimiter: null,
    twoWays: null,
    hasContacts: false,
  } as const;
  return [{ is: 'people', file: readCards(text), about }];
}

/** A table that Kith does not know is as if it were not there: nobody could be asked what its columns mean. */
function readTable(
  ...[text, encoding, choices, now]: Parameters<typeof readCsvFile>
): FileReading[] {
  if (findHeader(evenText(text)).kind === null) return [];
  return [readCsvFile(text, encoding, choices, now)];
}

/** Whether a file is refused that the others need not wait for: one with nothing in it, or LinkedIn's list of other address books. */
function isBeside({ reason }: ImportRefusal, name: string): boolean {
  return NOTHING_IN_IT.has(reason) || (reason === 'noColumns' && OTHER_BOOKS.test(name));
}

function together(files: readonly ImportedFile[]): ImportedFile {
  return {
    rows: { [Symbol.iterator]: () => rowsOf(files) },
    contacts: files.flatMap(({ contacts }) => contacts),
    records: files.flatMap(({ records }) => records),
    asks: [...new Set(files.flatMap(({ asks }) => asks))],
  };
}

function* rowsOf(files: readonly ImportedFile[]): Generator<ImportRow | SkippedRow> {
  for (const { rows } of files) yield* rows;
}

/** The entries that are looked at, unpacked. Sizes are checked before anything is: a bomb is never set off. */
function unpack(bytes: Uint8Array): [name: string, bytes: Uint8Array][] {
  let unpacked = 0;
  let count = 0;
  let isWorkbook = false;
  const directory = zipDirectory(bytes);
  const sums = new Map<string, number>();
  const wanted = (entry: UnzipFileInfo): boolean => {
    const { name, size, originalSize } = entry;
    unpacked += originalSize;
    count += 1;
    // A directory that tells of more files than it has room for would be read over and over.
    if (count * ENTRY_BYTES > bytes.length) throw new ImportRefusal('zipBroken');
    if (name === '[Content_Types].xml' || name === 'mimetype') isWorkbook = true;
    if (unpacked > IMPORT_LIMITS.unpacked) throw new ImportRefusal('zipTooLarge');
    if (originalSize > 100_000 && originalSize > size * IMPORT_LIMITS.ratio) {
      throw new ImportRefusal('zipRatio', null, name.slice(0, 80));
    }
    const isWanted = PEOPLE.test(name) || RECORDS.test(name) || CONTACTS.test(name);
    if (!isWanted || SHADOW.test(name)) return false;
    const told = directory?.[count - 1];
    if (told?.isLocked === true) throw new ImportRefusal('zipLocked');
    if (told !== undefined) sums.set(name, told.crc);
    return true;
  };
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, { filter: wanted });
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    // The library's own errors: no end of the directory, a broken stream, a way of packing it does not know.
    throw new ImportRefusal(isWorkbook ? 'spreadsheet' : 'zipBroken');
  }
  const found = Object.entries(files);
  for (const [name, unpackedBytes] of found) {
    const sum = sums.get(name);
    if (sum !== undefined && sum !== crc32(unpackedBytes)) throw new ImportRefusal('zipBroken');
  }
  if (found.length === 0) throw new ImportRefusal(isWorkbook ? 'spreadsheet' : 'zipNothing');
  return found;
}
