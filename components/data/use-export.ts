import { useState } from 'react';
import { useToast } from '@/components/ui/toasts';
import { plural, text } from '@/lib/text';
import { usualDelimiter } from '@/lib/domain/usual-delimiter';

/** An export that the user starts. */
export interface Export {
  isBusy: boolean;
  start: () => Promise<void>;
}

/** Exports to CSV, and says in a toast how much left; or that it failed. */
export function useExport(): Export {
  const [isBusy, setBusy] = useState(false);
  const toast = useToast();
  const start = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    try {
      // Only now: papaparse has no place in the popup's first paint.
      const [{ exportCsv }, { readEverybody }, { readSettings }] = await Promise.all([
        import('@/components/data/export-csv'),
        import('@/lib/storage/read-everybody'),
        import('@/lib/storage/settings-query'),
      ]);
      const { csvDelimiter } = await readSettings();
      const { people, records } = exportCsv(
        await readEverybody(),
        csvDelimiter ?? usualDelimiter(),
      );
      const counted = [plural('dataPeople', people), plural('dataRecords', records)] as const;
      toast({ text: text('dataExported', ...counted) });
    } catch {
      // Nothing of the user's is at stake: what is stored stays, and the sentence says so.
      toast({ text: text('dataExportFailed') });
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, start };
}
