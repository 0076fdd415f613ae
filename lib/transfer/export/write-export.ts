import type { Day } from '@/lib/domain/day';
import { liveRecords } from '@/lib/domain/touches';
import type { Id, Instant, PersonFile } from '@/lib/domain/record';
import type { CsvDelimiter } from '@/lib/domain/settings';
import type { CalendarWords } from '@/lib/transfer/export/calendar';
import { RECORD_TABLES, recordSlices } from '@/lib/transfer/export/record-csvs';
import { vcard, type VcardVersion } from '@/lib/transfer/export/vcard';
import { newZip } from '@/lib/transfer/export/zip';
import {
  calendarFileName,
  knownFileName,
  peopleFileName,
  recordFileName,
  timelineFileName,
  vcardFileName,
  zipFileName,
} from '@/lib/transfer/file-names';
import { inNameOrder } from '@/lib/transfer/in-name-order';
import { peopleSlices, type CsvScope } from '@/lib/transfer/people-csv';
import { timelineSlices } from '@/lib/transfer/timeline-csv';

/** What can be written: both CSV files; the same and a table of each kind of record, zipped; and so on. */
export type ExportForm = 'csv' | 'zip' | 'vcard4' | 'vcard3' | 'calendar';

/** What to write, and of whom. */
export interface ExportRequest {
  form: ExportForm;
  /** The people chosen; null: everyone. */
  only: readonly Id[] | null;
  today: Day;
  now: Instant;
  delimiter: CsvDelimiter;
  words: CalendarWords;
}

/** A file as it is saved. */
export interface ExportFile {
  name: string;
  blob: Blob;
}

/** What was written. */
export interface Exported {
  files: ExportFile[];
  /** People who are kept and in it. */
  people: number;
  /** Timeline records of theirs. */
  records: number;
  /** Days in a calendar; 0 for another form. */
  events: number;
}

/** Told every slice; it may wait, and it throws where the user has cancelled. */
export type Step = () => Promise<void>;

const CSV = 'text/csv;charset=utf-8';
const CARDS_A_SLICE = 2000;

/** Writes an export of `everybody`, who are those not in the bin. `step` comes after every 2,000 rows or cards. */
export async function writeExport(
  everybody: readonly PersonFile[],
  request: ExportRequest,
  step: Step,
): Promise<Exported> {
  const only = request.only === null ? undefined : new Set(request.only);
  const kept = everybody.filter(
    ({ person }) => person.keptSince !== null && (only?.has(person.id) ?? true),
  );
  const counts = {
    people: kept.length,
    records: kept.reduce((count, file) => count + liveRecords(file).length, 0),
    events: 0,
  };
  const { today, now, words } = request;
  switch (request.form) {
    case 'csv': {
      const files: ExportFile[] = [];
      for (const { name, slices } of csvPair(everybody, request, only)) {
        files.push({ name, blob: new Blob(await taken(slices, step), { type: CSV }) });
      }
      return { ...counts, files };
    }
    case 'zip': {
      const parts = await zipOf(allTables(everybody, request, only), now, step);
      const blob = new Blob(parts, { type: 'application/zip' });
      return { ...counts, files: [{ name: zipFileName(today), blob }] };
    }
    case 'vcard4':
    case 'vcard3': {
      const parts = await cards(kept, request.form === 'vcard4' ? '4.0' : '3.0', step);
      const blob = new Blob(parts, { type: 'text/vcard;charset=utf-8' });
      return { ...counts, files: [{ name: vcardFileName(today), blob }] };
    }
    case 'calendar': {
      // Only now: ical.js is larger than all the rest.
      const { calendar } = await import('@/lib/transfer/export/calendar');
      const { text, events } = calendar(everybody, { now, words, only });
      const blob = new Blob([text], { type: 'text/calendar;charset=utf-8' });
      return { ...counts, events, files: [{ name: calendarFileName(today), blob }] };
    }
  }
}

interface Table {
  name: string;
  slices: Iterable<string>;
}

function csvPair(
  everybody: readonly PersonFile[],
  { today, delimiter }: ExportRequest,
  only: CsvScope['only'],
): Table[] {
  const scope = { delimiter, only };
  return [
    { name: peopleFileName(today), slices: peopleSlices(everybody, scope) },
    { name: timelineFileName(today), slices: timelineSlices(everybody, scope) },
  ];
}

function* allTables(
  everybody: readonly PersonFile[],
  request: ExportRequest,
  only: CsvScope['only'],
): Generator<Table> {
  const { today, delimiter } = request;
  yield* csvPair(everybody, request, only);
  if (only === undefined && everybody.some(({ person }) => person.keptSince === null)) {
    const slices = peopleSlices(everybody, { delimiter, isKept: false });
    yield { name: knownFileName(today), slices };
  }
  for (const kind of RECORD_TABLES) {
    const slices = recordSlices(kind, everybody, { delimiter, only });
    yield { name: recordFileName(kind.stem, today), slices };
  }
}

async function zipOf(tables: Iterable<Table>, now: Instant, step: Step): Promise<BlobPart[]> {
  const zip = newZip(now);
  for (const { name, slices } of tables) {
    let put: ((piece: string | null) => void) | null = null;
    for (const slice of slices) {
      // A kind of which there is nothing gets no file.
      put ??= zip.add(name);
      put(slice);
      await step();
    }
    put?.(null);
  }
  return zip.end();
}

async function cards(
  files: readonly PersonFile[],
  version: VcardVersion,
  step: Step,
): Promise<string[]> {
  const parts: string[] = [];
  const inOrder = inNameOrder(files);
  for (let from = 0; from < inOrder.length; from += CARDS_A_SLICE) {
    const slice = inOrder.slice(from, from + CARDS_A_SLICE);
    parts.push(slice.map((file) => vcard(file, version)).join(''));
    await step();
  }
  return parts;
}

async function taken(slices: Iterable<string>, step: Step): Promise<string[]> {
  const parts: string[] = [];
  for (const slice of slices) {
    parts.push(slice);
    await step();
  }
  return parts;
}
