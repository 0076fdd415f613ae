import type { Instant } from '@/lib/domain/record';
import { guessColumns, type CsvKind } from '@/lib/transfer/import/csv-format';
import { isDayColumn, readPeople, type ColumnMap } from '@/lib/transfer/import/columns';
import { decodeText, type FileEncoding } from '@/lib/transfer/import/decode-text';
import { orderIn, type DateOrder } from '@/lib/transfer/import/file-date';
import { findHeader, refuseDoubled, type FoundHeader } from '@/lib/transfer/import/find-header';
import { readKithPeople } from '@/lib/transfer/import/formats/kith-people';
import { readLinkedInContacts } from '@/lib/transfer/import/formats/linkedin-contacts';
import { ImportRefusal } from '@/lib/transfer/import/import-refusal';
import type { ImportedFile } from '@/lib/transfer/import/import-row';
import { IMPORT_LIMITS } from '@/lib/transfer/import/limits';
import { readOwnTimeline } from '@/lib/transfer/import/own-timeline-csv';
import { readCsv, type CsvTable, type Delimiter } from '@/lib/transfer/import/read-csv';

/** What a file turned out to be. */
export type FileKind = CsvKind | 'vcard' | 'zip' | 'mapped';

/** What the user has said of a file so far. */
export interface ReadingChoices {
  /** How days in figures are to be read; null: not asked or not said. */
  order: DateOrder | null;
  /** What the columns of an unknown file mean; null: not said. */
  columns: ColumnMap | null;
  /** Whether days of last contact are read of messages and invitations. */
  withContacts: boolean;
}

/** Before anything was said. */
export const NO_CHOICES: ReadingChoices = { order: null, columns: null, withContacts: false };

/** How a file was read, for the page to show. */
export interface AboutFile {
  kind: FileKind;
  encoding: FileEncoding | null;
  delimiter: Delimiter | null;
  /** A day that can be read two ways; null: there is none. */
  twoWays: string | null;
  /** Whether messages or invitations are in it. */
  hasContacts: boolean;
}

/** A file as it was read. */
export type FileReading =
  /** A backup of Kith's: restoring has a preview of its own. */
  | { is: 'backup' }
  /** A table whose columns the user has to explain. */
  | { is: 'table'; header: string[]; samples: string[][]; guess: ColumnMap; about: AboutFile }
  | { is: 'people'; file: ImportedFile; about: AboutFile };

const NOBODY: ImportedFile = { people: [], skipped: [], contacts: [], records: [], asks: [] };

/** Reads a file; `now` is when. Throws `ImportRefusal`: nothing of a refused file is taken in. */
export async function readImport(
  bytes: Uint8Array,
  choices: ReadingChoices,
  now: Instant,
): Promise<FileReading> {
  if (bytes.length === 0) throw new ImportRefusal('empty');
  if (bytes.length > IMPORT_LIMITS.bytes && !isBackup(bytes)) throw new ImportRefusal('tooLarge');
  if (isBackup(bytes)) return { is: 'backup' };
  if (beginsWith(bytes, [0x50, 0x4b])) {
    const { readZip } = await import('@/lib/transfer/import/read-zip');
    return readZip(bytes, choices, now);
  }
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new ImportRefusal('spreadsheet');
  const { text, encoding } = decodeText(bytes);
  if (/^\s*BEGIN:VCARD/i.test(text.slice(0, 1000))) {
    const { readCards } = await import('@/lib/transfer/import/formats/vcard');
    const about = { kind: 'vcard' as const, encoding, delimiter: null, twoWays: null };
    return { is: 'people', file: readCards(text), about: { ...about, hasContacts: false } };
  }
  return readCsvFile(text, encoding, choices, now);
}

/** Reads a text as CSV of any kind. */
export function readCsvFile(
  text: string,
  encoding: FileEncoding,
  choices: ReadingChoices,
  now: Instant,
): FileReading {
  const header = findHeader(text);
  const table = readCsv(text, header.delimiter);
  refuseDoubled(header.cells, table.lines[header.place] ?? 1);
  const isEmpty = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');
  if (table.rows.slice(header.place + 1).every(isEmpty)) {
    throw new ImportRefusal('onlyHeader', table.lines[header.place] ?? null);
  }
  const about: AboutFile = {
    kind: header.kind ?? 'mapped',
    encoding,
    delimiter: header.delimiter,
    twoWays: null,
    hasContacts: header.kind === 'linkedin-invitations' || header.kind === 'linkedin-messages',
  };
  return readTable(table, header, about, { ...choices, now });
}

function readTable(
  table: CsvTable,
  { kind, place, cells }: FoundHeader,
  about: AboutFile,
  { columns, order, now }: ReadingChoices & { now: Instant },
): FileReading {
  const from = place + 1;
  switch (kind) {
    case 'kith-people':
      return { is: 'people', file: readKithPeople(table, from), about };
    case 'kith-timeline':
      return { is: 'people', file: { ...NOBODY, ...readOwnTimeline(table, from, now) }, about };
    case 'linkedin-messages':
    case 'linkedin-invitations':
      return { is: 'people', file: readLinkedInContacts(table, from), about };
    default: {
      const guess = guessColumns(cells);
      if (kind === null && columns === null) {
        const samples = table.rows.slice(from, from + 3);
        return { is: 'table', header: cells, samples, guess, about };
      }
      const map = (kind === null ? columns : null) ?? guess;
      const found = orderOf(table, from, map);
      const said = found.order ?? order;
      const file = readPeople(table, from, map, said);
      return { is: 'people', file, about: { ...about, twoWays: found.twoWays } };
    }
  }
}

/** The order of a file's days, or a day that can be read two ways. */
function orderOf(
  { rows }: CsvTable,
  from: number,
  map: ColumnMap,
): { order: DateOrder | null; twoWays: string | null } {
  const places = map.flatMap((target, place) => (isDayColumn(target) ? [place] : []));
  const days = rows.slice(from).flatMap((cells) => places.map((place) => cells[place] ?? ''));
  const found = orderIn(days);
  if (found === 'dmy' || found === 'mdy') return { order: found, twoWays: null };
  if (found === 'none') return { order: null, twoWays: null };
  const twoWays = days.find((day) => /^\d{1,2}[./-]\d{1,2}[./-]/.test(day.trim())) ?? null;
  return { order: null, twoWays };
}

function isBackup(bytes: Uint8Array): boolean {
  const beginning = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  return beginning.startsWith('age-encryption.org/') || beginning.startsWith('{');
}

function beginsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, place) => bytes[place] === byte);
}
