import type { Instant } from '@/lib/domain/record';
import { beginsLikeBackup } from '@/lib/transfer/begins-like-backup';
import { guessColumns, type CsvKind } from '@/lib/transfer/import/csv-format';
import type { ColumnMap } from '@/lib/transfer/import/columns';
import { readPeople } from '@/lib/transfer/import/read-people';
import { evenText } from '@/lib/transfer/import/even-text';
import { decodeText, type FileEncoding } from '@/lib/transfer/import/decode-text';
import type { DateOrder } from '@/lib/transfer/import/file-date';
import { findHeader, refuseDoubled, type FoundHeader } from '@/lib/transfer/import/find-header';
import { findOrder } from '@/lib/transfer/import/find-order';
import { readKithPeople } from '@/lib/transfer/import/formats/kith-people';
import { readLinkedInContacts } from '@/lib/transfer/import/formats/linkedin-contacts';
import { ImportRefusal } from '@/lib/transfer/import/import-refusal';
import type { ImportedFile } from '@/lib/transfer/import/import-row';
import { IMPORT_LIMITS } from '@/lib/transfer/import/limits';
import { refuseOtherKind } from '@/lib/transfer/import/other-kind';
import { readOwnTimeline } from '@/lib/transfer/import/own-timeline-csv';
import {
  readCsv,
  type CsvRow,
  type CsvTable,
  type Delimiter,
} from '@/lib/transfer/import/read-csv';

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

const NOBODY: ImportedFile = { rows: [], contacts: [], records: [], asks: [] };

/** Reads a file; `now` is when. Throws `ImportRefusal`: nothing of a refused file is taken in. */
export async function readImport(
  bytes: Uint8Array,
  choices: ReadingChoices,
  now: Instant,
): Promise<FileReading> {
  if (bytes.length === 0) throw new ImportRefusal('empty');
  if (bytes.length > IMPORT_LIMITS.bytes && !beginsLikeBackup(bytes))
    throw new ImportRefusal('tooLarge');
  if (beginsLikeBackup(bytes)) return { is: 'backup' };
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
  written: string,
  encoding: FileEncoding,
  choices: ReadingChoices,
  now: Instant,
): FileReading {
  refuseOtherKind(written, encoding === 'windows-1252');
  const text = evenText(written);
  const header = findHeader(text);
  const map = header.kind === null ? choices.columns : guessColumns(header.cells);
  const table = readCsv(text, header.delimiter);
  const [line = 1] = take(table.rowsFrom(header.place), 1).map((row) => row.line);
  refuseDoubled(header, line);
  if (!hasAny(table.rowsFrom(header.place + 1))) throw new ImportRefusal('onlyHeader', line);
  const about: AboutFile = {
    kind: header.kind ?? 'mapped',
    encoding,
    delimiter: header.delimiter,
    twoWays: null,
    hasContacts: header.kind === 'linkedin-invitations' || header.kind === 'linkedin-messages',
  };
  const found = findOrder(text, table, header, map);
  const said = found.order === 'dmy' || found.order === 'mdy' ? found.order : choices.order;
  const reading = { map, order: said, twoWays: found.twoWays, now };
  return readTable(table, header, about, reading);
}

/** What is known of a table beside its rows; `map` null: what the columns mean is not known yet. */
interface TableReading {
  map: ColumnMap | null;
  order: DateOrder | null;
  twoWays: string | null;
  now: Instant;
}

function readTable(
  table: CsvTable,
  { kind, place, cells }: FoundHeader,
  about: AboutFile,
  { map, order, twoWays, now }: TableReading,
): FileReading {
  const from = place + 1;
  switch (kind) {
    case 'kith-people':
      return {
        is: 'people',
        file: readKithPeople(table, cells, from, order),
        about: { ...about, twoWays },
      };
    case 'kith-timeline':
      return {
        is: 'people',
        file: { ...NOBODY, ...readOwnTimeline(table, cells, from, { order, now }) },
        about: { ...about, twoWays },
      };
    case 'linkedin-messages':
    case 'linkedin-invitations':
      return { is: 'people', file: readLinkedInContacts(table, cells, from), about };
    default: {
      if (map === null) {
        // Whoever explains columns should not hear afterwards that the file is broken.
        for (const row of table.rowsFrom(from)) void row;
        const samples = take(filled(table.rowsFrom(from)), 3).map((row) => row.cells);
        return { is: 'table', header: cells, samples, guess: guessColumns(cells), about };
      }
      const file = readPeople(table, from, map, order);
      return { is: 'people', file, about: { ...about, twoWays } };
    }
  }
}

function take(rows: Iterable<CsvRow>, most: number): CsvRow[] {
  const taken: CsvRow[] = [];
  for (const row of rows) if (taken.push(row) === most) break;
  return taken;
}

function hasAny(rows: Iterable<CsvRow>): boolean {
  return take(filled(rows), 1).length > 0;
}

function* filled(rows: Iterable<CsvRow>): Generator<CsvRow> {
  for (const row of rows) if (row.cells.some((cell) => cell.trim() !== '')) yield row;
}

function beginsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, place) => bytes[place] === byte);
}
