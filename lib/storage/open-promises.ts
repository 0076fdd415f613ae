import { openKith } from '@/lib/storage/open';

/** How many promises of the user's are open, whosever they are, with a day or without: counted in an index of the summaries. */
export async function countOpenPromises(): Promise<number> {
  return (await openKith()).countFromIndex('summaries', 'openPromises');
}
