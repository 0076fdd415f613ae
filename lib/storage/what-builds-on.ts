import type { Id } from '@/lib/domain/record';
import { openKith } from '@/lib/storage/open';
import type { JournalEntry } from '@/lib/storage/schema';

/**
 * The newest act that stands and touched what an earlier one did: the one to undo first. Where none touched the very
 * records, one that concerned the same person; null: none that the journal still knows.
 */
export async function whatBuildsOn(actId: Id): Promise<JournalEntry | null> {
  const journal = (await openKith()).transaction('journal').store;
  const act = await journal.index('actId').get(actId);
  if (act === undefined) return null;
  const places = new Set(act.changes.map(placeOf));
  const people = new Set(act.personIds);
  let ofSamePerson: JournalEntry | null = null;
  for await (const { value } of journal.iterate(
    IDBKeyRange.lowerBound(act.sequence, true),
    'prev',
  )) {
    if (value.undoes !== null || value.undoneBy !== null || value.name === 'admit') continue;
    if (value.changes.some((change) => places.has(placeOf(change)))) return value;
    if (value.personIds.some((id) => people.has(id))) ofSamePerson ??= value;
  }
  return ofSamePerson;
}

function placeOf({ store, id }: { store: string; id: string }): string {
  return `${store}/${id}`;
}
