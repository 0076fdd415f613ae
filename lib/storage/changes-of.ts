import type { Write } from '@/lib/acts/act';
import type { Change } from '@/lib/acts/undo';

/** What an act's writes change, given what stood there by `store/id`; of several writes to one record the last. */
export function changesOf(
  writes: readonly Write[],
  before: ReadonlyMap<string, object> = new Map(),
): Change[] {
  const changes = writes.map((write): [string, Change] => {
    const { store, record: after = null } = write;
    const id = write.record === undefined ? write.deleted : write.record.id;
    const place = `${store}/${id}`;
    return [place, { store, id, before: before.get(place) ?? null, after }];
  });
  return [...new Map(changes).values()];
}
