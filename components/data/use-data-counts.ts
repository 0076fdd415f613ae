import { useLive } from '@/components/storage/use-live';
import type { Live } from '@/lib/storage/live';
import { openKith } from '@/lib/storage/open';

/** How much is stored. */
export interface DataCounts {
  kept: number;
  /** People who are only known from an import. */
  known: number;
  /** Timeline records, those in the bin too. */
  records: number;
}

/** How much is stored, now and after every commit; counted without reading 200,000 records. */
export function useDataCounts(): Live<DataCounts> {
  return useLive('data-counts', async () => {
    const transaction = (await openKith()).transaction(['summaries', 'records'], 'readonly');
    const summaries = transaction.objectStore('summaries');
    const [all, kept, records] = await Promise.all([
      summaries.count(),
      summaries.index('keptSince').count(),
      transaction.objectStore('records').count(),
    ]);
    return { kept, known: all - kept, records };
  });
}
