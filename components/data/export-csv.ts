import { download } from '@/components/data/download';
import { everybody } from '@/components/data/use-everybody';
import { today } from '@/lib/clock';
import { liveRecords } from '@/lib/domain/person-file';
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
 * Reads everybody and saves both CSV files, of people and of their timelines. Rejects where the store could not be
 * read, and then saves neither. Import it only when it is asked for: papaparse comes with it.
 */
export async function exportCsv(): Promise<Exported> {
  const files = await everybody();
  const people = peopleCsv(files);
  const timelines = timelineCsv(files);
  const day = today();
  download(peopleFileName(day), 'text/csv;charset=utf-8', people);
  download(timelineFileName(day), 'text/csv;charset=utf-8', timelines);
  return {
    people: files.filter(({ person }) => person.keptSince !== null).length,
    records: files.reduce((count, file) => count + liveRecords(file).length, 0),
  };
}
