import { liveRecords } from '@/lib/domain/touches';
import type { PersonFile } from '@/lib/domain/record';
import { inNameOrder, namesOf, oldestFirst } from '@/lib/transfer/in-name-order';
import type { CsvScope } from '@/lib/transfer/people-csv';
import { timelineCells } from '@/lib/transfer/timeline-cells';
import { csvSlices } from '@/lib/transfer/write-csv';

/** The columns of the timeline file, in their order; fixed, since the file comes back by them. */
export const TIMELINE_COLUMNS = [
  'Kith ID',
  'Person ID',
  'Person',
  'Day',
  'Kind',
  'Direction',
  'State',
  'Text',
  'Reason',
  'Due',
  'Created',
] as const;
export type TimelineColumn = (typeof TIMELINE_COLUMNS)[number];

/**
 * The timeline file: one row for every record that is not in the bin, of everyone who is kept, person after person,
 * the oldest first. `timelineCells` says which cell holds what.
 */
export function timelineCsv(files: readonly PersonFile[], scope: CsvScope = {}): string {
  return [...timelineSlices(files, scope)].join('');
}

/** The same, some 2,000 records at a time. */
export function timelineSlices(
  files: readonly PersonFile[],
  { delimiter, only }: CsvScope = {},
): Generator<string> {
  return csvSlices(TIMELINE_COLUMNS, rowsOf(files, only), delimiter);
}

function* rowsOf(files: readonly PersonFile[], only: CsvScope['only']): Generator<string[]> {
  const names = namesOf(files);
  const meant = files.filter(
    ({ person }) =>
      person.keptSince !== null && person.removedOn === null && (only?.has(person.id) ?? true),
  );
  const here = new Set(meant.map(({ person }) => person.id));
  for (const file of inNameOrder(meant.filter(({ records }) => records.length > 0))) {
    for (const record of liveRecords(file).toSorted(oldestFirst)) {
      const row: Record<TimelineColumn, string> = {
        'Kith ID': record.id,
        'Person ID': record.personId,
        Person: file.person.name,
        ...timelineCells(record, { names, here }),
        Created: record.createdAt,
      };
      yield TIMELINE_COLUMNS.map((column) => row[column]);
    }
  }
}
