import { useLive } from '@/components/storage/use-live';
import type { Id } from '@/lib/domain/record';
import type { Live } from '@/lib/storage/live';
import { readMerge, type MergeSight } from '@/lib/storage/merge-query';
import { readNames } from '@/lib/storage/people-query';

/** What is to be merged, with the names that it mentions. */
export interface SeenMerge extends MergeSight {
  names: ReadonlyMap<Id, string>;
}

/** Two people side by side, now and after every act on either: what changes elsewhere changes here. */
export function useMergeSight(oneId: Id, otherId: Id): Live<SeenMerge> {
  return useLive(`merge/${oneId}/${otherId}`, async () => {
    const sight = await readMerge(oneId, otherId);
    const introducers = [sight.one, sight.other].flatMap((file) => {
      const introducer = file?.person.introducedBy ?? null;
      return introducer !== null && 'personId' in introducer ? [introducer.personId] : [];
    });
    return { ...sight, names: await readNames(introducers) };
  });
}
