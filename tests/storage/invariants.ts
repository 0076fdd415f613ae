import { expect } from 'vitest';
import { PERSON_REFERENCES, type ReferringStore } from '@/lib/domain/person-references';
import { openFollowUps } from '@/lib/domain/person-file';
import { queueRowsOf } from '@/lib/domain/queue-rows';
import type { Id } from '@/lib/domain/record';
import { referencesOf } from '@/lib/domain/rewrite-references';
import { defaultSettings, SETTINGS_ID } from '@/lib/domain/settings';
import { summaryOf } from '@/lib/search/summary';
import { openKith } from '@/lib/storage/open';

/** Everything stored but what only says what happened: journal, and how far it has come. */
export async function everythingStored(): Promise<Record<string, unknown[]>> {
  const database = await openKith();
  const stores = [...database.objectStoreNames].filter(
    (each) => each !== 'journal' && each !== 'meta',
  );
  const contents = await Promise.all(
    stores.map(async (store): Promise<[string, unknown[]]> => [
      store,
      await database.getAll(store),
    ]),
  );
  return Object.fromEntries(contents);
}

/**
 * What holds after every act and every undo: queue and summaries say what the records say, at most one follow-up of a
 * person is open, at most one person holds a profile, nothing points at somebody who is not there, and the counts that
 * commits keep are those of the stores.
 */
export async function expectWhatAlwaysHolds(): Promise<void> {
  const database = await openKith();
  const [people, profiles, records, queue, summaries] = await Promise.all([
    database.getAll('people'),
    database.getAll('profiles'),
    database.getAll('records'),
    database.getAll('queue'),
    database.getAll('summaries'),
  ]);
  const { rhythms } = (await database.get('settings', SETTINGS_ID)) ?? defaultSettings();
  const { counts } = (await database.get('meta', 'database')) ?? {};
  const stored = { people: people.length, profiles: profiles.length, records: records.length };
  expect(counts).toEqual(stored);
  const files = people.map((person) => ({
    person,
    profiles: profiles.filter(({ personId }) => personId === person.id),
    records: records.filter(({ personId }) => personId === person.id),
  }));
  const live = files.filter(({ person }) => person.removedOn === null);
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  expect(queue.toSorted(byId)).toEqual(
    live.flatMap((file) => queueRowsOf(file, rhythms)).toSorted(byId),
  );
  expect(summaries).toEqual(live.map(summaryOf));
  for (const file of live) expect(openFollowUps(file).length).toBeLessThanOrEqual(1);
  const held = live.flatMap((file) =>
    file.profiles.filter(({ former, removedOn }) => !former && removedOn === null),
  );
  expect(new Set(held.map(({ key }) => key)).size).toBe(held.length);
  const ids = new Set(people.map(({ id }) => id));
  const gone = (id: Id): boolean => !ids.has(id);
  for (const person of people) {
    expect(referencesOf('people', { ...person, mergedIds: [] }).filter(gone)).toEqual([]);
    expect(person.mergedIds.filter((id) => !gone(id))).toEqual([]);
  }
  expect(profiles.flatMap((each) => referencesOf('profiles', each)).filter(gone)).toEqual([]);
  expect(records.flatMap((each) => referencesOf('records', each)).filter(gone)).toEqual([]);
}

/** Where an id still stands, but for what is history and for the list that says who was merged. */
export async function placesOf(id: Id): Promise<string[]> {
  const database = await openKith();
  const places: string[] = [];
  const itself = new RegExp(`(?<![\\w-])${id}(?![\\w-])`);
  for (const store of database.objectStoreNames) {
    const fields: Record<string, string> = PERSON_REFERENCES[store satisfies ReferringStore];
    if (Object.values(fields).includes('history')) continue;
    for (const record of await database.getAll(store)) {
      const said = JSON.stringify({ ...record, mergedIds: [] });
      if (itself.test(said)) places.push(`${store}: ${said}`);
    }
  }
  return places;
}
