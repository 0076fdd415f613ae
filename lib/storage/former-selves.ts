import type { Id } from '@/lib/domain/record';
import type { JournalEntry } from '@/lib/storage/schema';
import type { WriteTransaction } from '@/lib/storage/write-transaction';

/**
 * Ids of people whom only the journal still knows, and who are the one with these profile keys as far as anybody can
 * tell: who held one of them, and all whom an undo has taken away again. Logged anew they are somebody else by id, and
 * the same words.
 */
export async function formerSelves(
  transaction: WriteTransaction,
  keys: ReadonlySet<string>,
): Promise<Set<Id>> {
  const former = new Set<Id>();
  for (const entry of await transaction.objectStore('journal').getAll()) {
    for (const id of suspects(entry, keys)) former.add(id);
  }
  const people = transaction.objectStore('people');
  for (const id of [...former]) {
    const isThere =
      (await people.getKey(id)) !== undefined ||
      (await people.index('mergedIds').getKey(id)) !== undefined;
    if (isThere) former.delete(id);
  }
  return former;
}

function suspects({ name, changes }: JournalEntry, keys: ReadonlySet<string>): Id[] {
  return changes.flatMap(({ store, id, before, after }) => {
    const isMade = name === 'log person' && before === null;
    const isUnmade = name === 'undo' && after === null;
    if (store === 'people') return isMade || isUnmade ? [id] : [];
    if (store !== 'profiles') return [];
    return [before, after].flatMap((profile) => ownerByKey(profile, keys));
  });
}

function ownerByKey(profile: object | null, keys: ReadonlySet<string>): Id[] {
  if (profile === null || !('key' in profile) || !('personId' in profile)) return [];
  const { key, personId } = profile;
  const isTheirs = typeof key === 'string' && keys.has(key) && typeof personId === 'string';
  return isTheirs ? [personId] : [];
}
