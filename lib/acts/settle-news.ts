import { Refused, type Act, type Write } from '@/lib/acts/act';
import { put } from '@/lib/acts/set-fields';
import type { Id, News } from '@/lib/domain/record';

/** News that the user has seen: they leave the list and the queue. It is no touch. */
export const settleNews: Act<{ personIds: Id[] }> = {
  name: 'news',
  people: ({ personIds }) => personIds,
  apply(state, { personIds }, { now }) {
    const files = personIds.flatMap((id) => state.person(id) ?? []);
    const writes = files.flatMap(({ records }) =>
      records.flatMap((record): Write[] => {
        if (record.type !== 'news' || record.state !== 'open' || record.removedOn !== null)
          return [];
        const fields = { state: 'done', snoozedUntil: null } as const;
        return [{ store: 'records', record: put<News>(record, fields, { by: 'user', now }) }];
      }),
    );
    if (writes.length === 0) throw new Refused('nothingToSave');
    return writes;
  },
};
