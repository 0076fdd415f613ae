import type { PersonFile } from '@/lib/domain/record';
import { openKith } from '@/lib/storage/open';

/** Everyone who is kept with all that is theirs, for export. */
export async function readEverybody(): Promise<PersonFile[]> {
  const transaction = (await openKith()).transaction(['people', 'profiles', 'records'], 'readonly');
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
