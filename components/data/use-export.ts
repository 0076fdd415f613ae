import { useState } from 'react';
import { useNotebook } from '@/components/storage/notebook';
import { useToast } from '@/components/ui/toasts';
import { plural, text } from '@/lib/text';

/** An export that the user starts. */
export interface Export {
  isBusy: boolean;
  start: () => Promise<void>;
}

/** Exports to CSV, and says in a toast how much left; a store that cannot be read is told of as everywhere. */
export function useExport(): Export {
  const [isBusy, setBusy] = useState(false);
  const toast = useToast();
  const notebook = useNotebook();
  const start = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    try {
      // Only now: papaparse has no place in the popup's first paint.
      const { exportCsv } = await import('@/components/data/export-csv');
      const { people, records } = await exportCsv();
      const counted = [plural('dataPeople', people), plural('dataRecords', records)] as const;
      toast({ text: text('dataExported', ...counted) });
    } catch (error) {
      notebook.fail(error);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, start };
}
