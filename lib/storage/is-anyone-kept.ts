import { openKith } from '@/lib/storage/open';

/** How many people are looked at in one go. */
const BATCH = 1000;

/** Whether there is anybody who is kept, and not only known or in the bin. */
export async function isAnyoneKept(): Promise<boolean> {
  const database = await openKith();
  // Whoever has a row in the queue is kept; the people themselves are looked through only without one.
  if ((await database.count('queue')) > 0) return true;
  let from: IDBKeyRange | null = null;
  for (;;) {
    const summaries = await database.getAll('summaries', from, BATCH);
    if (summaries.some((summary) => summary.isKept)) return true;
    const last = summaries.at(-1);
    if (last === undefined) return false;
    from = IDBKeyRange.lowerBound(last.personId, true);
  }
}
