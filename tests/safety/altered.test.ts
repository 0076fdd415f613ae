import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { logPerson } from '@/lib/acts/log-person';
import { setFollowUp } from '@/lib/acts/person-marks';
import { askIfAltered } from '@/lib/safety/ask-if-altered';
import { keepLog } from '@/lib/safety/keep-safe';
import { makeSnapshot } from '@/lib/safety/make-snapshot';
import { goOnAsItIs, recoverTo } from '@/lib/safety/recovery';
import { readRecoverable } from '@/lib/safety/read-recoverable';
import { draftWriter } from '@/lib/storage/drafts';
import { setWitnesses } from '@/lib/storage/guard';
import { openKith } from '@/lib/storage/open';
import { run } from '@/lib/storage/run';
import { listSnapshots } from '@/lib/storage/snapshots/read-snapshot';
import { openVault } from '@/lib/storage/snapshots/vault';
import { undo } from '@/lib/storage/undo';
import { context, emptyStore, logInput, profile, TODAY } from '@/tests/builders';
import { anyStep, carryOut, threePeople } from '@/tests/storage/history-steps';
import { Disk, MemoryFolder } from '@/tests/storage/snapshots/memory-folder';

async function newBrowser(): Promise<void> {
  await emptyStore();
  const root = new MemoryFolder('', new Disk());
  vi.stubGlobal('navigator', {
    storage: { getDirectory: () => Promise.resolve(root) },
    locks: { request: (...all: unknown[]) => (all.at(-1) as () => Promise<unknown>)() },
  });
}

beforeEach(newBrowser);

/** What is stored of the people changes by no act of anybody's. */
async function alter(change: (person: Record<string, unknown>) => object): Promise<void> {
  const transaction = (await openKith()).transaction('people', 'readwrite');
  const [person] = await transaction.store.getAll();
  await transaction.store.put(change({ ...person }) as never);
  await transaction.done;
}

const snapshots = async () => listSnapshots(await openVault());

describe('a snapshot', () => {
  it('is never refused of what was only acted on, undone and typed, whatever is committed while it is made', async () => {
    const anySteps = fc.array(fc.oneof({ weight: 4, arbitrary: anyStep }, fc.constant(null)), {
      maxLength: 10,
    });
    await fc.assert(
      fc.asyncProperty(anySteps, fc.boolean(), async (steps, isLogged) => {
        await newBrowser();
        const people = await threePeople();
        const making: Promise<unknown>[] = [];
        for (const step of steps) {
          if (step === null) making.push(makeSnapshot('daily'));
          else {
            const committed = await carryOut(step, people);
            if (committed !== null && step.days > 7) await undo(committed.actId, context());
          }
          if (isLogged) await keepLog();
        }
        const draft = draftWriter('new', (error) => {
          throw error;
        });
        draft.keep({ note: 'typed' });
        await Promise.all([...making, makeSnapshot('by-hand'), draft.settled()]);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('of a record that changed by itself is refused, and the one before stays the newest', async () => {
    await run(logPerson, logInput('Zoë', { profile: profile('zoe') }), context());
    await makeSnapshot('daily');
    await run(logPerson, logInput('Olu'), context());
    await alter((person) => ({ ...person, headline: 'Tzpe director' }));
    await expect(makeSnapshot('daily')).rejects.toMatchObject({ kind: 'altered' });
    expect(await snapshots()).toHaveLength(1);
    // So too from the log alone, and in what only a careful eye would see.
    expect((await readRecoverable())?.contents.people.map(({ headline }) => headline)).toEqual([
      '',
      '',
    ]);
  });

  it('of a record that can no longer be read as one is refused', async () => {
    await run(logPerson, logInput('Zoë'), context());
    await makeSnapshot('daily');
    await alter(({ name, ...rest }) => ({ ...rest, nbme: name }));
    await expect(makeSnapshot('by-hand')).rejects.toMatchObject({ kind: 'altered' });
  });

  it('of records that lack a field which was given to them later is kept', async () => {
    await run(logPerson, logInput('Zoë'), context());
    await alter((person) => {
      delete person['leaveAlone'];
      return person;
    });
    await makeSnapshot('daily');
    await run(logPerson, logInput('Olu'), context());
    expect(await makeSnapshot('by-hand')).toMatchObject({ is: 'kept' });
  });
});

it('whoever sees the page is asked, and after either choice snapshots are kept again', async () => {
  setWitnesses({
    sentinel: { read: () => Promise.resolve(null), write: () => Promise.resolve() },
    vault: () => Promise.resolve(null),
  });
  for (const choice of ['bring back', 'go on']) {
    await newBrowser();
    const { personIds } = await run(logPerson, logInput('Zoë'), context());
    const followUp = { due: TODAY, reason: 'ask how the move went' };
    await run(setFollowUp, { personId: personIds[0]!, followUp }, context());
    await makeSnapshot('daily');
    await alter((person) => ({ ...person, name: 'Zpë' }));
    await expect(askIfAltered(makeSnapshot('daily'))).rejects.toMatchObject({ kind: 'altered' });
    await expect(openKith()).rejects.toMatchObject({ kind: 'altered' });
    if (choice === 'go on') await goOnAsItIs();
    else await recoverTo({ is: 'kept' });
    expect(await makeSnapshot('daily')).toMatchObject({ is: 'kept' });
    const people = await (await openKith()).getAll('people');
    expect(people.map(({ name }) => name)).toEqual([choice === 'go on' ? 'Zpë' : 'Zoë']);
  }
  setWitnesses(null);
});
