import type { PersonFile } from '@/lib/domain/record';
import { readEverybody } from '@/lib/storage/read-everybody';
import { readSettings } from '@/lib/storage/settings-query';
import {
  writeExport,
  type ExportForm,
  type Exported,
  type ExportRequest,
} from '@/lib/transfer/export/write-export';
import type { TaskWatch } from '@/lib/worker/task';
import { usualDelimiter } from '@/lib/domain/usual-delimiter';

/** How far an export is, from 0 to 1; null while the store is read, which says nothing of how far it is. */
export type ExportProgress = number | null;

/** What to export; how cells are parted is the user's choice, which is read with the store. */
export type ExportTask = Omit<ExportRequest, 'delimiter'>;

/** Reads the store and writes an export of it. */
export async function exportPeople(
  request: ExportTask,
  { tell, signal }: TaskWatch<ExportProgress>,
): Promise<Exported> {
  tell(null);
  const [everybody, { csvDelimiter }] = await Promise.all([readEverybody(), readSettings()]);
  const steps = stepsOf(everybody, request.form);
  let done = 0;
  const exported = await writeExport(
    everybody,
    { ...request, delimiter: csvDelimiter ?? usualDelimiter() },
    async () => {
      done += 1;
      tell(Math.min(1, done / steps));
      // A word from the page, such as to stop, is heard only between two tasks.
      await new Promise<void>((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
    },
  );
  signal.throwIfAborted();
  return exported;
}

/** How many steps to expect; of a few people chosen there are fewer, and nobody sees it. */
function stepsOf(everybody: readonly PersonFile[], form: ExportForm): number {
  const people = Math.ceil(everybody.length / 2000);
  if (form === 'vcard3' || form === 'vcard4' || form === 'calendar') return people;
  const records = everybody.reduce((count, file) => count + file.records.length, 0) / 2000;
  // In a zip each record stands in the timeline and in a table of its kind.
  return people + Math.ceil(form === 'zip' ? 2 * records : records);
}
