import type { Id, PersonFile } from '@/lib/domain/record';
import { defaultSettings, SETTINGS_ID, type Settings } from '@/lib/domain/settings';
import { foldedWords } from '@/lib/search/fold';
import type { PersonSummary } from '@/lib/search/summary';
import { openKith } from '@/lib/storage/open';
import { readHolder, readPerson } from '@/lib/storage/read-person';
import type { JournalEntry } from '@/lib/storage/schema';

const PERSON_STORES = ['people', 'profiles', 'records'] as const;

/** A person with everything about them; null: there is none, or they are in the bin. */
export async function readPersonFile(personId: Id): Promise<PersonFile | null> {
  const transaction = (await openKith()).transaction(PERSON_STORES, 'readonly');
  const file = await readPerson(transaction, personId);
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

/** The most candidates looked at for one search word. */
const MOST_CANDIDATES = 500;

/**
 * People whose words begin with every word of the query (folded: accents and case do not matter); names
 * that begin with it first. At most `most`.
 */
export async function findPeople(
  query: string,
  most: number,
  onlyKept = true,
): Promise<PersonSummary[]> {
  const words = foldedWords(query).toSorted((a, b) => b.length - a.length);
  const [longest, ...others] = words;
  if (longest === undefined) return [];
  const range = IDBKeyRange.bound(longest, `${longest}\uffff`);
  const database = await openKith();
  const found = await database.getAllFromIndex('summaries', 'words', range, MOST_CANDIDATES);
  const people = new Map(found.map((summary) => [summary.personId, summary]));
  return [...people.values()]
    .filter((summary) => !onlyKept || summary.isKept)
    .filter((summary) =>
      others.every((word) => summary.words.some((each) => each.startsWith(word))),
    )
    .toSorted((a, b) => rank(a, words) - rank(b, words) || a.name.localeCompare(b.name))
    .slice(0, most);
}

/** 0 where the name itself begins with what was typed, then kept before known, then the rest. */
function rank(summary: PersonSummary, words: string[]): number {
  const name = foldedWords(summary.name);
  const inName = words.every((word) => name.some((each) => each.startsWith(word)));
  return (inName ? 0 : 2) + (summary.isKept ? 0 : 1);
}

/** Texts in use, for suggestions, each once; at most `most`. */
export async function readTextsInUse(
  field: 'expertise' | 'whereMet' | 'howMet' | 'roles' | 'labels',
  most = 500,
): Promise<string[]> {
  const index = (await openKith()).transaction('people').store.index(field);
  const texts: string[] = [];
  for (
    let cursor = await index.openKeyCursor(null, 'nextunique');
    cursor !== null && texts.length < most;
    cursor = await cursor.continue()
  ) {
    if (cursor.key !== '') texts.push(cursor.key);
  }
  return texts;
}

/** What the user chose, or what holds until then. */
export async function readSettings(): Promise<Settings> {
  return (await (await openKith()).get('settings', SETTINGS_ID)) ?? defaultSettings();
}

/** The newest acts first, at most `most`. */
export async function readRecentActs(most: number): Promise<JournalEntry[]> {
  const journal = (await openKith()).transaction('journal').store;
  const entries: JournalEntry[] = [];
  for await (const { value } of journal.iterate(null, 'prev')) {
    entries.push(value);
    if (entries.length === most) break;
  }
  return entries;
}

/** The newest act that can be taken back: no undo, and not undone already; null: there is none. */
export async function newestToUndo(): Promise<JournalEntry | null> {
  const journal = (await openKith()).transaction('journal').store;
  for await (const { value } of journal.iterate(null, 'prev')) {
    if (value.undoes === null && value.undoneBy === null) return value;
  }
  return null;
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
