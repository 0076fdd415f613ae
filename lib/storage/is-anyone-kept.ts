import { openKith } from '@/lib/storage/open';

/** Whether there is anybody who is kept, and not only known or in the bin. */
export async function isAnyoneKept(): Promise<boolean> {
  const database = await openKith();
  return (
    (await database.getKeyFromIndex('summaries', 'keptSince', IDBKeyRange.lowerBound(''))) !==
    undefined
  );
}
