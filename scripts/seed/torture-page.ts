import '@/entrypoints/page/hand-in-witnesses';
import { logPerson } from '@/lib/acts/log-person';
import { queueRowsOf } from '@/lib/domain/queue-rows';
import { summaryOf } from '@/lib/search/summary';
import { openKith } from '@/lib/storage/open';
import { readPersonFile } from '@/lib/storage/people-query';
import { realContext, run } from '@/lib/storage/run';
import { readSettings } from '@/lib/storage/settings-query';
import { madeUpPerson } from '@/scripts/seed/made-up-people';

/** What stands in the store after it was maltreated. */
export interface Audit {
  /** The numbers of the made-up people who are there. */
  people: number[];
  /** How far the database has come. */
  sequence: number;
  /** What does not belong together: half an act, or derived rows that say something else than the records. */
  torn: string[];
}

/** Evaluated inside one of Kith's pages by torture.mjs: one save, resolved only after its commit. */
async function saveKith(number: number): Promise<void> {
  const context = realContext();
  const followUp = { due: context.today, reason: `number ${number}` };
  await run(logPerson, { ...madeUpPerson(number, context.today), followUp }, context);
}

/** So many saves, one after the other. */
async function saveManyKith([first, count]: [number, number]): Promise<void> {
  for (let number = first; number < first + count; number += 1) await saveKith(number);
}

async function auditKith(): Promise<Audit> {
  const database = await openKith();
  const [profiles, journal, identity, queue, summaries, people, records] = await Promise.all([
    database.getAll('profiles'),
    database.getAll('journal'),
    database.get('meta', 'database'),
    database.getAll('queue'),
    database.getAll('summaries'),
    database.getAll('people'),
    database.getAllKeys('records'),
  ]);
  const admissions = await database.getAllKeys('admissions');
  const { rhythms } = await readSettings();
  const torn: string[] = [];
  const expect = (what: string, is: unknown, should: unknown): void => {
    const [a, b] = [is, should].map((value) => JSON.stringify(value));
    if (a !== b) torn.push(`${what}: ${a} instead of ${b}`);
  };
  const counts = { people: people.length, profiles: profiles.length, records: records.length };
  expect('sequence of the newest act', journal.at(-1)?.sequence ?? 0, identity?.sequence ?? 0);
  expect('what the commits counted', inOrder(identity?.counts ?? {}), inOrder(counts));
  const stored = new Set([
    ...people.map(({ id }) => `people/${id}`),
    ...records.map((id) => `records/${id}`),
    ...admissions.map((id) => `admissions/${id}`),
    ...profiles.map(({ id }) => `profiles/${id}`),
  ]);
  const lacking = journal
    .flatMap(({ changes }) => changes)
    .filter(({ after }) => after !== null)
    .filter(({ store, id }) => !stored.has(`${store}/${id}`));
  expect('records of the journal that are not there', lacking.length, 0);
  const live = people.filter(({ removedOn }) => removedOn === null);
  for (const { id } of live) {
    const file = await readPersonFile(id);
    if (file === null) {
      torn.push(`somebody who cannot be read: ${id}`);
      continue;
    }
    const summary = summaries.find(({ personId }) => personId === id);
    expect('summary', summary, summaryOf(file));
    const rows = queue.filter(({ personId }) => personId === id);
    expect('queue rows', byId(rows), byId(queueRowsOf(file, rhythms)));
  }
  expect('summaries in all', summaries.length, live.length);
  const ids = new Set(people.map(({ id }) => id));
  const orphans = profiles.filter(({ personId }) => !ids.has(personId));
  expect('profiles of nobody', orphans.length, 0);
  const numbers = profiles.map(({ key }) => Number(/\d+$/.exec(key)?.[0]));
  return { people: numbers.toSorted((a, b) => a - b), sequence: identity?.sequence ?? 0, torn };
}

function inOrder(counts: object): [string, unknown][] {
  return Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

Object.assign(globalThis, { saveKith, saveManyKith, auditKith });
