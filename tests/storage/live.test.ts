import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { editPerson } from '@/lib/acts/edit-person';
import { logPerson } from '@/lib/acts/log-person';
import { Refused } from '@/lib/acts/act';
import { holderAmong } from '@/lib/storage/holder-among';
import { watch, type Live } from '@/lib/storage/live';
import { onNotice, type FilesAfter } from '@/lib/storage/notice';
import { openKith } from '@/lib/storage/open';
import { readPersonByKey } from '@/lib/storage/people-query';
import { readPerson } from '@/lib/storage/read-person';
import { run } from '@/lib/storage/run';
import { undo } from '@/lib/storage/undo';
import { context, emptyStore, logInput, profile } from '@/tests/builders';
import { anyStep, carryOut, threePeople } from '@/tests/storage/history-steps';

beforeEach(emptyStore);

async function stored(personId: string) {
  const stores = ['people', 'profiles', 'records'] as const;
  return (await readPerson((await openKith()).transaction(stores), personId)) ?? null;
}

it('what a commit says it left is what the store then holds, after acts and undos of any kind', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyStep, { maxLength: 10 }),
      fc.array(fc.nat(20), { maxLength: 3 }),
      async (steps, undone) => {
        await emptyStore();
        let left: FilesAfter = new Map();
        const stop = onNotice((_, after) => (left = after));
        const compare = async (personIds: string[]): Promise<void> => {
          for (const id of personIds) expect(left.has(id), id).toBe(true);
          for (const [id, file] of left) expect(file).toEqual(await stored(id));
        };
        const people = await threePeople();
        const acts: string[] = [];
        for (const step of steps) {
          const committed = await carryOut(step, people);
          if (committed === null) continue;
          acts.push(committed.actId);
          await compare(committed.personIds);
        }
        for (const place of undone) {
          const actId = acts[place % Math.max(1, acts.length)];
          if (actId === undefined) continue;
          const committed = await undo(actId, context()).catch((error: unknown) => {
            if (!(error instanceof Refused)) throw error;
            return null;
          });
          if (committed !== null) await compare(committed.personIds);
        }
        stop();
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);

/** A page that shows who holds a profile. */
function showHolder(key: string) {
  const shown: (string | null)[] = [];
  const ask = vi.fn(() => readPersonByKey(key));
  const show = (live: Live<Awaited<ReturnType<typeof ask>>>): void => {
    if (live.state === 'ready') shown.push(live.value?.person.name ?? null);
  };
  const stop = watch(ask, show, undefined, (after) => holderAmong(after.values(), key));
  return { shown, ask, stop };
}

it('a page shows what it committed itself without asking the store again', async () => {
  const zoe = profile('zoe');
  const { personIds } = await run(logPerson, logInput('Zoë', { profile: zoe }), context());
  const { shown, ask, stop } = showHolder(zoe.key);
  await vi.waitFor(() => expect(shown).toEqual(['Zoë']));
  const edits = { name: { value: 'Zoë Q' } };
  await run(editPerson, { personId: personIds[0]!, edits }, context());
  expect(shown).toEqual(['Zoë', 'Zoë Q']);
  expect(ask).toHaveBeenCalledTimes(1);
  // Of somebody else nothing is known, so it is read.
  await run(logPerson, logInput('Olu'), context());
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
  stop();
});

it('what another page has written since is never overtaken by what this page left', async () => {
  const zoe = profile('zoe');
  const { personIds } = await run(logPerson, logInput('Zoë', { profile: zoe }), context());
  const { shown, ask, stop } = showHolder(zoe.key);
  await vi.waitFor(() => expect(shown).toEqual(['Zoë']));
  const other = new BroadcastChannel('kith');
  other.postMessage({ sequence: 1000, personIds: [] });
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
  const edits = { name: { value: 'Zoë Q' } };
  await run(editPerson, { personId: personIds[0]!, edits }, context());
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(3));
  await vi.waitFor(() => expect(shown.at(-1)).toBe('Zoë Q'));
  other.close();
  stop();
});
