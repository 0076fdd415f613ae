import { timeline } from '@/lib/domain/person-file';
import type { PersonFile } from '@/lib/domain/record';
import { inNameOrder, namesOf } from '@/lib/transfer/in-name-order';
import { timelineCells } from '@/lib/transfer/timeline-cells';
import { writeCsv } from '@/lib/transfer/write-csv';

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
 * The timeline file: one row for every record that is not in the bin, person after person, the oldest
 * first. `timelineCells` says which cell holds what.
 */
export function timelineCsv(files: readonly PersonFile[]): string {
  return writeCsv(TIMELINE_COLUMNS, rowsOf(files));
}

function* rowsOf(files: readonly PersonFile[]): Generator<string[]> {
  const names = namesOf(files);
  for (const file of inNameOrder(files.filter(({ person }) => person.removedOn === null))) {
    for (const record of timeline(file).toReversed()) {
      const row: Record<TimelineColumn, string> = {
        'Kith ID': record.id,
        'Person ID': record.personId,
        Person: file.person.name,
        ...timelineCells(record, names),
        Created: record.createdAt,
      };
      yield TIMELINE_COLUMNS.map((column) => row[column]);
    }
  }
}
