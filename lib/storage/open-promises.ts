import { openKith } from '@/lib/storage/open';

/** How many promises of the user's with a day are open, whosever they are: each has its row, whose key begins with its kind. */
export async function countOpenPromises(): Promise<number> {
  const rows = IDBKeyRange.bound('promise/', 'promise0', false, true);
  return (await openKith()).count('queue', rows);
}
