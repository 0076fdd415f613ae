import '@/lib/storage/opens-to-write';
import { Refused } from '@/lib/acts/act';
import { editPerson } from '@/lib/acts/edit-person';
import { logPerson } from '@/lib/acts/log-person';
import { logTouch } from '@/lib/acts/log-touch';
import { removePerson } from '@/lib/acts/remove';
import { draftWriter } from '@/lib/storage/drafts';
import { closeKith, openKith } from '@/lib/storage/open';
import { StorageProblem, storageProblem } from '@/lib/storage/problem';
import { realContext, run } from '@/lib/storage/run';
import { undo } from '@/lib/storage/undo';
import { madeUpPerson } from '@/scripts/seed/made-up-people';
import { failAt, wrapStorage, type Failure } from '@/scripts/torture/pages/failing-calls';

/** What came of failing calls. */
export interface Failures {
  points: number;
  falselySaved: number;
  halfStored: number;
  unhandled: number;
  nameless: number;
  /** What went wrong where, for whoever puts it right. */
  examples: string[];
}

const sums: Failures = {
  points: 0,
  falselySaved: 0,
  halfStored: 0,
  unhandled: 0,
  nameless: 0,
  examples: [],
};
let where = '';
addEventListener('unhandledrejection', ({ reason }) => note('unhandled', reason));
wrapStorage();

let personId = '';
let actId = '';

async function keepDraft(number: number): Promise<void> {
  let failed: unknown = null;
  const writer = draftWriter(`person/${number}`, (error) => (failed = error));
  writer.keep({ note: `half a sentence ${number} ${Math.random()}` });
  await writer.settled();
  // As a form does, which shows it.
  if (failed !== null) throw storageProblem(failed);
}

/** What a page does with the store, one after the other; each resolves when it is said to be done. */
const STEPS: ((number: number) => Promise<void>)[] = [
  async (number) => {
    const context = realContext();
    const followUp = { due: context.today, reason: 'send the link' };
    const logged = await run(logPerson, { ...madeUpPerson(number, context.today), followUp });
    personId = logged.personIds[0] ?? '';
  },
  async () => {
    const touch = {
      kind: 'call',
      day: realContext().today,
      text: 'Spoke.',
      startedBy: 'me',
    } as const;
    const valueOffered = { text: 'A table of licences', kind: 'article', state: 'given' } as const;
    await run(logTouch, { personId, touch, valueOffered });
  },
  async (number) => {
    const edits = { headline: { value: `Nr. ${number}`, basedOn: 1 } };
    actId = (await run(editPerson, { personId, edits })).actId;
  },
  async () => void (await undo(actId)),
  keepDraft,
  async () => void (await run(removePerson, { personId })),
];

/** Lets each storage call of each step fail once, in one way; `first` is the number of a person nobody knows. */
async function failKith([failure, first]: [Failure, number]): Promise<Failures> {
  // The database is there and has its name.
  await openKith();
  for (const step of STEPS) {
    for (let place = 1; ; place += 1) {
      // Opening is a storage call as well.
      await closeKith();
      const before = await everything();
      where = `${failure.error}${failure.isLate ? ', late' : ''}, step ${STEPS.indexOf(step)}, call ${place}`;
      const end = failAt(place, failure);
      const outcome = await step(first).then(
        () => 'saved' as const,
        (error: unknown) => error,
      );
      const isHit = end();
      // A rejection that nobody takes is reported in a task of its own.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const isStored = (await everything()) !== before;
      if (isHit) sums.points += 1;
      if (outcome === 'saved' && !isStored) note('falselySaved', outcome);
      // A draft that is there although it was said not to be is no loss.
      if (outcome !== 'saved' && isStored && step !== keepDraft) note('halfStored', outcome);
      if (outcome !== 'saved' && !(outcome instanceof StorageProblem)) note('nameless', outcome);
      // It stands now, or cannot be tried again: on to the next step.
      if (outcome === 'saved' || isStored || outcome instanceof Refused) break;
    }
  }
  return sums;
}

function note(what: 'falselySaved' | 'halfStored' | 'unhandled' | 'nameless', why: unknown): void {
  sums[what] += 1;
  const said = why instanceof Error ? (why.stack ?? why.message) : String(why);
  sums.examples.push(`${what}: ${where}: ${said}`);
}

async function everything(): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('kith');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(new Error('not opened')));
  });
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  const requests = names.map((name) => transaction.objectStore(name).getAll());
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
  return JSON.stringify(requests.map(({ result }): unknown => result));
}

Object.assign(globalThis, { failKith });
