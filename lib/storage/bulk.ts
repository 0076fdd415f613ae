import { Refused, type ActStore } from '@/lib/acts/act';
import type { Change } from '@/lib/acts/undo';
import type { Id } from '@/lib/domain/record';
import type { ForJournal } from '@/lib/storage/commit';
import { inBatches } from '@/lib/storage/in-batches';
import type { WriteTransaction } from '@/lib/storage/write-transaction';

/** How many changes an act may have and still be kept whole, in the journal and in the log. */
export const LARGE_ACT = 5000;

/**
 * What an act of thousands made, or what its undo took away again: ids alone, because the journal would otherwise hold
 * all of it a second time. A mark tells whether a record is still as it was made.
 */
export interface Bulk {
  did: 'made' | 'removed';
  parts: { store: ActStore; ids: Id[]; marks: Float64Array }[];
}

/** What the journal keeps of an act's changes: whole, or in bulk what was made (or taken away) by thousands. */
export function splitBulk(changes: Change[], did: Bulk['did'], most = LARGE_ACT): ForJournal {
  if (changes.length <= most) return { kept: changes, bulk: null };
  const isBulk = ({ before, after }: Change): boolean =>
    did === 'made' ? before === null && after !== null : after === null;
  const parts = [...Map.groupBy(changes.filter(isBulk), ({ store }) => store)].map(
    ([store, made]) => ({
      store,
      ids: made.map(({ id }) => id),
      marks: Float64Array.from(made, ({ after }) => (after === null ? 0 : markOf(after))),
    }),
  );
  return { kept: changes.filter((change) => !isBulk(change)), bulk: { did, parts } };
}

/** The places of a bulk, as changes that say nothing of what stood there. */
export function bulkPlaces(bulk: Bulk | null | undefined): Change[] {
  return (bulk?.parts ?? []).flatMap(({ store, ids }) =>
    ids.map((id): Change => ({ store, id, before: null, after: null })),
  );
}

/** Takes what was made in bulk away again. Throws `laterChanges` where somebody built on it since, `importUndone` where it was. */
export async function revertBulk(
  transaction: WriteTransaction,
  bulk: Bulk | null | undefined,
): Promise<Change[]> {
  if (bulk === null || bulk === undefined) return [];
  if (bulk.did === 'removed') throw new Refused('importUndone');
  const all: Change[] = [];
  for (const { store, ids, marks } of bulk.parts) {
    const objectStore = transaction.objectStore(store);
    const found = await inBatches(ids, (id) => objectStore.get(id));
    for (const [place, id] of ids.entries()) {
      const current = found[place] ?? null;
      if (current === null || markOf(current) !== marks[place]) throw new Refused('laterChanges');
      all.push({ store, id, before: current, after: null });
    }
  }
  return all;
}

/** A bulk without what was erased for good; null: nothing is left of it. */
export function withoutErased(
  bulk: Bulk,
  isErased: (store: ActStore, id: Id) => boolean,
): Bulk | null {
  const parts = bulk.parts.flatMap(({ store, ids, marks }) => {
    const stay = ids.flatMap((id, place) => (isErased(store, id) ? [] : [place]));
    if (stay.length === 0) return [];
    return [
      {
        store,
        ids: stay.flatMap((place) => ids[place] ?? []),
        marks: Float64Array.from(stay, (place) => marks[place] ?? 0),
      },
    ];
  });
  return parts.length === 0 ? null : { ...bulk, parts };
}

/** 53 bits of a record's text: enough to notice that one of thousands is no longer the same. */
export function markOf(record: object): number {
  const text = JSON.stringify(record);
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
