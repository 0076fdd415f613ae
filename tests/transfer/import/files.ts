import type { ActContext } from '@/lib/acts/act';
import { importPeople } from '@/lib/acts/import-people';
import { readImport, NO_CHOICES, type FileReading } from '@/lib/transfer/import/read-import';
import { ImportRefusal } from '@/lib/transfer/import/import-refusal';
import {
  isSkipped,
  type ImportedFile,
  type ImportRow,
  type SkippedRow,
} from '@/lib/transfer/import/import-row';
import type { PlannedRow } from '@/lib/transfer/import/plan/planned-row';
import { planImport } from '@/lib/transfer/import/plan/import-plan';
import type { Answers } from '@/lib/transfer/import/plan/plan-rows';
import type { StoredNow } from '@/lib/transfer/import/plan/stored-now';
import { context } from '@/tests/builders';

export const NOW = '2026-11-21T10:00:00.000Z';

export const PREAMBLE =
  'Notes:\r\n"When exporting your connection data, you may notice that some of the e-mail addresses are missing."\r\n\r\n';
export const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n';

/** Rows of a Connections.csv, by slug. */
export function connection(
  slug: string,
  [first, last]: [string, string],
  { company = 'Acme', position = 'Engineer', on = '05 Nov 2023', email = '' } = {},
): string {
  const cells = [first, last, slug === '' ? '' : `https://www.linkedin.com/in/${slug}`];
  return [...cells, email, company, position, on]
    .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}

export function connections(...rows: string[]): string {
  return `${PREAMBLE}${HEADER}${rows.join('\r\n')}\r\n`;
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function read(text: string | Uint8Array, choices = {}): Promise<FileReading> {
  const bytes = typeof text === 'string' ? bytesOf(text) : text;
  return readImport(bytes, { ...NO_CHOICES, ...choices }, NOW);
}

/** A file that is expected to have people; they and those who are left out are lists here. */
export async function readFile(
  text: string | Uint8Array,
  choices = {},
): Promise<ImportedFile & { people: ImportRow[]; skipped: SkippedRow[] }> {
  const reading = await read(text, choices);
  if (reading.is !== 'people') throw new Error(`It is ${reading.is}`);
  const rows = [...reading.file.rows];
  const people = rows.flatMap((row) => (isSkipped(row) ? [] : [row]));
  return { ...reading.file, people, skipped: rows.filter(isSkipped) };
}

/** What becomes of each row. */
export function rowsOf(...planned: Parameters<typeof planImport>): PlannedRow[] {
  return [...planImport(...planned).rows];
}

/** Why a file is refused, and on which line; null: it is not. */
export async function refusalOf(
  text: string | Uint8Array,
): Promise<[string, number | null] | null> {
  try {
    const reading = await read(text);
    // A table is looked through as its rows are read.
    if (reading.is === 'people') for (const row of reading.file.rows) void row;
    return null;
  } catch (error) {
    if (error instanceof ImportRefusal) return [error.reason, error.line];
    throw error;
  }
}

export const NOTHING: Required<StoredNow> = { people: [], profiles: [], records: [] };

/** What is stored after an import into what was there, in memory. */
export function importInto(
  now: Required<StoredNow>,
  file: ImportedFile,
  answers?: Answers,
  of: ActContext = context(),
): Required<StoredNow> {
  const stores = {
    people: new Map(now.people.map((each) => [each.id, each])),
    profiles: new Map(now.profiles.map((each) => [each.id, each])),
    records: new Map(now.records.map((each) => [each.id, each])),
  };
  for (const write of planImport(file, now, answers).writes(of)) {
    if (write.record === undefined) throw new Error('An import deletes nothing');
    stores[write.store as 'people'].set(write.record.id, write.record as never);
  }
  return {
    people: [...stores.people.values()],
    profiles: [...stores.profiles.values()],
    records: [...stores.records.values()],
  };
}

export { importPeople };
