import { useEffect, useRef, useState } from 'react';
import { download } from '@/components/browser/download';
import { calendarWords } from '@/components/export/calendar-words';
import { useNotebook } from '@/components/storage/notebook';
import { useToast } from '@/components/ui/toasts';
import { now, today } from '@/lib/clock';
import type { Id } from '@/lib/domain/record';
import { StorageProblem } from '@/lib/storage/problem';
import { plural, text } from '@/lib/text';
import type { Exported, ExportForm } from '@/lib/transfer/export/write-export';
import type { ExportProgress } from '@/lib/worker/export-people';
import { startTask } from '@/lib/worker/start-task';
import { Cancelled } from '@/lib/worker/task';

/** Exports that the user starts, one at a time. */
export interface Exports {
  /** What is being written, and how far it is; null: nothing. */
  running: { form: ExportForm; progress: ExportProgress } | null;
  /** What failed last. */
  failed: ExportForm | null;
  start: (form: ExportForm) => Promise<void>;
  cancel: () => void;
}

/** Writes people, or everyone (`only` null), off the page's thread, saves the files and says how much left. */
export function useExportForm(only: readonly Id[] | null, onDone: () => void): Exports {
  const [running, setRunning] = useState<Exports['running']>(null);
  const [failed, setFailed] = useState<ExportForm | null>(null);
  const cancelled = useRef<AbortController | null>(null);
  const notebook = useNotebook();
  const toast = useToast();
  // Whoever leaves the room no longer waits for it.
  useEffect(() => () => cancelled.current?.abort(), []);
  const start = async (form: ExportForm): Promise<void> => {
    if (running !== null) return;
    const { signal } = (cancelled.current = new AbortController());
    setFailed(null);
    setRunning({ form, progress: null });
    try {
      const request = { form, only, today: today(), now: now(), words: calendarWords() };
      const tell = (progress: ExportProgress): void => setRunning({ form, progress });
      const exported = await startTask('export', request, { tell, signal });
      toast({ text: save(form, exported) });
      onDone();
    } catch (error) {
      if (error instanceof Cancelled) return;
      setFailed(form);
      if (error instanceof StorageProblem) notebook.fail(error);
      else reportError(error);
    } finally {
      setRunning(null);
    }
  };
  return { running, failed, start, cancel: () => cancelled.current?.abort() };
}

/** Saves what there is to save, and gives the sentence that says so. */
function save(form: ExportForm, { files, people, records, events }: Exported): string {
  if (form === 'calendar' && events === 0) return text('exportNoDays');
  const isCards = form === 'vcard3' || form === 'vcard4';
  if (isCards && people === 0) return text('exportNobody');
  for (const { name, blob } of files) download(name, blob.type, blob);
  if (form === 'calendar') return plural('exportedDays', events);
  if (isCards) return text('exportedPeople', plural('dataPeople', people));
  return text('dataExported', plural('dataPeople', people), plural('dataRecords', records));
}
