import { download } from '@/components/browser/download';
import { today } from '@/lib/clock';
import { liveRecords } from '@/lib/domain/touches';
import type { PersonFile } from '@/lib/domain/record';
import type { CsvDelimiter } from '@/lib/domain/settings';
import { peopleFileName, timelineFileName } from '@/lib/transfer/file-names';
import { peopleCsv } from '@/lib/transfer/people-csv';
import { timelineCsv } from '@/lib/transfer/timeline-csv';

/** How much left with an export. */
export interface Exported {
  /** People who are kept. */
  people: number;
  /** Timeline records. */
  records: number;
}

/**
 * Saves both CSV files, of people and of their timelines. Import it only when it is asked for: papaparse comes
 * with it.
 */
export function exportCsv(files: readonly PersonFile[], delimiter: CsvDelimiter = ','): Exported {
  const people = peopleCsv(files, { delimiter });
  const timelines = timelineCsv(files, { delimiter });
  const day = today();
  download(peopleFileName(day), 'text/csv;charset=utf-8', people);
  download(timelineFileName(day), 'text/csv;charset=utf-8', timelines);
  return {
    people: files.filter(({ person }) => person.keptSince !== null).length,
    records: files.reduce((count, file) => count + liveRecords(file).length, 0),
  };
}
