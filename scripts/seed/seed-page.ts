import '@/lib/storage/opens-to-write';
import type { ActContext } from '@/lib/acts/act';
import { logPerson } from '@/lib/acts/log-person';
import { logTouch } from '@/lib/acts/log-touch';
import { addDays } from '@/lib/domain/day';
import { defaultSettings } from '@/lib/domain/settings';
import { changesOf } from '@/lib/storage/changes-of';
import { commit } from '@/lib/storage/commit';
import { realContext, run } from '@/lib/storage/run';
import { inWriteTransaction } from '@/lib/storage/write-transaction';
import { madeUpPerson } from '@/scripts/seed/made-up-people';

/** How many people share a transaction and a journal entry where there are thousands. */
const BATCH = 250;

/** Nobody is there yet whom the made-up people could be. */
const NOBODY = {
  person: () => undefined,
  holderOf: () => undefined,
  inBin: () => undefined,
  everything: () => ({ people: [], profiles: [], records: [], settings: [], admissions: [] }),
  everyone: () => ({ people: [], profiles: [], records: [] }),
  mentioning: () => [],
  admissionsOf: () => [],
  settings: defaultSettings(),
};

/** Everything was logged a month ago, so that some of it is overdue by now. */
function aMonthAgo(): ActContext {
  const context = realContext();
  return { ...context, today: addDays(context.today, -30) };
}

/** Evaluated inside one of Kith's pages by seed.mjs: logs made-up people and a touch each, act by act. */
async function seedKith(first: number, count: number): Promise<void> {
  const context = aMonthAgo();
  for (let number = first; number < first + count; number++) {
    const { followUp, ...person } = madeUpPerson(number, context.today);
    const { personIds } = await run(logPerson, person, context);
    const day = addDays(context.today, -(number % 200) - 1);
    const touch = { kind: 'coffee', day, text: 'Spoke about the move.', startedBy: 'me' } as const;
    // The next step comes with the touch, which would clear it otherwise.
    const next = followUp === undefined ? {} : { followUp };
    if (personIds[0] !== undefined)
      await run(logTouch, { personId: personIds[0], touch, ...next }, context);
  }
}

async function seedManyKith(first: number, count: number): Promise<void> {
  await keepMany(first, count, aMonthAgo());
}

/** Thousands of made-up people in seconds: the acts and the commit of the write path, many to a transaction. */
export async function keepMany(first: number, count: number, context: ActContext): Promise<void> {
  const end = first + count;
  for (let from = first; from < end; from += BATCH) {
    const writes = Array.from({ length: Math.min(BATCH, end - from) }, (_, place) =>
      logPerson.apply(NOBODY, madeUpPerson(from + place, context.today), context),
    ).flat();
    const changes = changesOf(writes);
    const toCommit = { name: logPerson.name, undoes: null, changes, files: new Map() };
    await inWriteTransaction((transaction) => commit(transaction, toCommit, context));
  }
}

Object.assign(globalThis, { seedKith, seedManyKith });
