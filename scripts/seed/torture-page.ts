import '@/lib/storage/opens-to-write';
import { logPerson } from '@/lib/acts/log-person';
import { queueRowsOf } from '@/lib/domain/queue-rows';
import { summaryOf } from '@/lib/search/summary';
import { openKith } from '@/lib/storage/open';
import { readPersonFile } from '@/lib/storage/people-query';
import { realContext, run } from '@/lib/storage/run';
import { madeUpPerson } from '@/scripts/seed/made-up-people';

/** What stands in the store after it was maltreated. */
export interface Audit {
  /** The numbers of the made-up people who are there. */
  people: number[];
  /** What does not belong together: half an act, or derived rows that say something else than the records. */
  torn: string[];
}

/** Evaluated inside one of Kith's pages by torture.mjs: one save, resolved only after its commit. */
async function saveKith(number: number): Promise<void> {
  const context = realContext();
  const followUp = { due: context.today, reason: `number ${number}` };
  await run(logPerson, { ...madeUpPerson(number, context.today), followUp }, context);
}

async function auditKith(): Promise<Audit> {
  const database = await openKith();
  const [profiles, journal, identity, queue, summaries, people, records] = await Promise.all([
    database.getAll('profiles'),
    database.getAll('journal'),
    database.get('meta', 'database'),
    database.count('queue'),
    database.count('summaries'),
    database.count('people'),
    database.count('records'),
  ]);
  const torn: string[] = [];
  const expect = (what: string, is: unknown, should: unknown): void => {
    const [a, b] = [is, should].map((value) => JSON.stringify(value));
    if (a !== b) torn.push(`${what}: ${a} instead of ${b}`);
  };
  expect('sequence of the newest act', journal.at(-1)?.sequence ?? 0, identity?.sequence ?? 0);
  const changed = journal.flatMap(({ changes }) =>
    changes.map(({ store, id }) => `${store}/${id}`),
  );
  expect(
    'records that the journal knows',
    new Set(changed).size,
    people + profiles.length + records,
  );
  for (const { personId } of profiles) {
    const file = await readPersonFile(personId);
    if (file === null) {
      torn.push(`a profile of nobody: ${personId}`);
      continue;
    }
    expect('summary', await database.get('summaries', personId), summaryOf(file));
    const rows = await database.getAllFromIndex('queue', 'personId', personId);
    expect('queue rows', rows, queueRowsOf(file));
  }
  expect('queue rows in all', queue, profiles.length);
  expect('summaries in all', summaries, profiles.length);
  expect('people in all', people, profiles.length);
  const numbers = profiles.map(({ key }) => Number(/\d+$/.exec(key)?.[0]));
  return { people: numbers.toSorted((a, b) => a - b), torn };
}

Object.assign(globalThis, { saveKith, auditKith });
