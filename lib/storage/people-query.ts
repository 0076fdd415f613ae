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
  const file = await readPersonNow(transaction, personId);
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
  const all = await (await openKith()).getAll('summaries');
  return all.filter((summary) => summary.isKept);
}

/** Everyone who is kept with all that is theirs, for export. */
export async function readEverybody(): Promise<PersonFile[]> {
  const transaction = (await openKith()).transaction(PERSON_STORES, 'readonly');
  const [people, profiles, records] = await Promise.all([
    transaction.objectStore('people').getAll(),
    transaction.objectStore('profiles').getAll(),
    transaction.objectStore('records').getAll(),
  ]);
  const profilesOf = Map.groupBy(profiles, (profile) => profile.personId);
  const recordsOf = Map.groupBy(records, (record) => record.personId);
  return people
    .filter((person) => person.removedOn === null)
    .map((person) => ({
      person,
      profiles: profilesOf.get(person.id) ?? [],
      records: recordsOf.get(person.id) ?? [],
    }));
}
