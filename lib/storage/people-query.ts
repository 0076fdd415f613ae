import type { Id, PersonFile } from '@/lib/domain/record';
import type { PersonSummary } from '@/lib/search/summary';
import { openKith } from '@/lib/storage/open';
import { readHolder, readPersonNow } from '@/lib/storage/read-person';

const PERSON_STORES = ['people', 'profiles', 'records'] as const;

/**
 * A person with everything about them; null: there is none, or they are in the bin. The id of somebody who was merged
 * into another gives the other.
 */
export async function readPersonFile(personId: Id): Promise<PersonFile | null> {
  const transaction = (await openKith()).transaction(PERSON_STORES, 'readonly');
  return whoIsThere(await readPersonNow(transaction, personId));
}

/** Somebody in the bin is not there. */
export function whoIsThere(file: PersonFile | undefined): PersonFile | null {
  return file === undefined || file.person.removedOn !== null ? null : file;
}

/** Who holds a profile key now; null: nobody. */
export async function readPersonByKey(key: string): Promise<PersonFile | null> {
  const transaction = (await openKith()).transaction(PERSON_STORES, 'readonly');
  return (await readHolder(transaction, key)) ?? null;
}

/** Names by id, for references; somebody in the bin has none. */
export async function readNames(personIds: readonly Id[]): Promise<Map<Id, string>> {
  const transaction = (await openKith()).transaction('summaries', 'readonly');
  const found = await Promise.all(personIds.map((id) => transaction.store.get(id)));
  return new Map(
    found.flatMap((summary) =>
      summary === undefined ? [] : [[summary.personId, summary.name] as const],
    ),
  );
}

/** Everyone who is kept, unsorted. */
export async function readKeptPeople(): Promise<PersonSummary[]> {
  return (await openKith()).getAllFromIndex('summaries', 'keptSince');
}
