import { useLive } from '@/components/storage/use-live';
import type { Live } from '@/lib/storage/live';
import { readRecentActs } from '@/lib/storage/journal-query';
import type { JournalEntry } from '@/lib/storage/schema';

/** How many acts back the list reaches. */
const MOST = 30;

/** The newest acts; one that was taken back stands once, as undone, and not a second time as the undo of it. */
export function useRecentChanges(): Live<JournalEntry[]> {
  return useLive('recent changes', async () => {
    // Every act may have its undo beside it.
    const entries = await readRecentActs(2 * MOST);
    return entries.filter((entry) => entry.undoes === null).slice(0, MOST);
  });
}
