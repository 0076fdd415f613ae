import { useLive } from '@/components/storage/use-live';
import { readDuplicates, type DuplicatePair } from '@/lib/storage/duplicates-query';
import type { Live } from '@/lib/storage/live';
import type { Notice } from '@/lib/storage/notice';

/** Everybody who may be one with somebody else, now and after every act on anybody. */
export function usePairs(): Live<DuplicatePair[]> {
  return useLive('pairs', readDuplicates, canMakePairs);
}

/** How many pairs there are, looked for only when `isAsked`: whoever waits for the list of people comes first. */
export function usePairCount(isAsked: boolean): Live<number> {
  return useLive(
    `pair count/${isAsked}`,
    async () => (isAsked ? (await readDuplicates()).length : 0),
    (notice) => isAsked && canMakePairs(notice),
  );
}

/** What is logged of somebody makes them nobody else's double; everybody is read anew only where it can matter. */
function canMakePairs({ stores }: Notice): boolean {
  return stores.includes('people') || stores.includes('profiles');
}
