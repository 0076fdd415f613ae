import type { Change } from '@/lib/acts/undo';
import { withoutErased } from '@/lib/storage/bulk';
import type { ActStore } from '@/lib/acts/act';
import type { Id } from '@/lib/domain/record';
import type { JournalEntry } from '@/lib/storage/schema';
import type { WriteTransaction } from '@/lib/storage/write-transaction';

/** What has been taken away for good. */
export interface Erased {
  /** People, by every id they ever had. */
  personIds: ReadonlySet<Id>;
  /** Other records, as `store/id`. */
  places: ReadonlySet<string>;
}

/**
 * Takes what was erased out of the journal: no state before or after is left of it, no name, no draft. What else an
 * act did can still be undone; an act of which nothing is left is no longer there. `own` is the act that erased: of
 * it the ids alone stay, since the log outside IndexedDB is written from them.
 */
export async function scrubJournal(
  transaction: WriteTransaction,
  erased: Erased,
  own: Id,
): Promise<void> {
  const journal = transaction.objectStore('journal');
  for (const entry of await journal.getAll()) {
    const kept = entry.changes.filter((change) => !isErased(change, erased));
    const bulk = bulkWithout(entry, erased);
    if (kept.length === entry.changes.length && bulk === entry.bulk && !isAbout(entry, erased)) {
      continue;
    }
    if (entry.actId === own) await journal.put(ownEntry(entry, erased));
    else if (kept.length === 0 && bulk == null) await journal.delete(entry.sequence);
    else
      await journal.put({
        ...withoutPeople(entry, erased),
        changes: kept,
        bulk: bulk ?? null,
        draft: null,
      });
  }
}

function ownEntry(entry: JournalEntry, erased: Erased): JournalEntry {
  const changes = entry.changes.map((change) =>
    isErased(change, erased) ? { ...change, before: null, after: null } : change,
  );
  return { ...withoutPeople(entry, erased), changes };
}

/** Whose name it bears nobody knows any more, unless it is about others alone. */
function withoutPeople(entry: JournalEntry, erased: Erased): JournalEntry {
  const personIds = entry.personIds.filter((id) => !erased.personIds.has(id));
  const isTheirs = personIds.length < entry.personIds.length;
  return { ...entry, personIds, personName: isTheirs ? '' : entry.personName };
}

/** Of what was made in bulk the ids are all there is; the same bulk where none of them was erased. */
function bulkWithout({ bulk }: JournalEntry, { personIds, places }: Erased): JournalEntry['bulk'] {
  if (bulk == null) return bulk;
  const isErased = (store: ActStore, id: Id): boolean =>
    places.has(`${store}/${id}`) || (store === 'people' && personIds.has(id));
  const isAny = bulk.parts.some(({ store, ids }) => ids.some((id) => isErased(store, id)));
  return isAny ? withoutErased(bulk, isErased) : bulk;
}

function isAbout({ personIds }: JournalEntry, erased: Erased): boolean {
  return personIds.some((id) => erased.personIds.has(id));
}

function isErased({ store, id, before, after }: Change, { personIds, places }: Erased): boolean {
  if (places.has(`${store}/${id}`) || (store === 'people' && personIds.has(id))) return true;
  return [before, after].some(
    (record) =>
      record !== null &&
      'personId' in record &&
      typeof record.personId === 'string' &&
      personIds.has(record.personId),
  );
}
