import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { Refused } from '@/lib/acts/act';
import { undo } from '@/lib/storage/undo';
import { context, emptyStore } from '@/tests/builders';
import { anyStep, carryOut, threePeople, type Step } from '@/tests/storage/history-steps';
import { everythingStored, expectWhatAlwaysHolds } from '@/tests/storage/invariants';

beforeEach(emptyStore);

/** The acts that a history came to, in their order. */
async function live(steps: Step[], people: string[]): Promise<string[]> {
  const acts: string[] = [];
  for (const step of steps) {
    const committed = await carryOut(step, people);
    if (committed !== null) acts.push(committed.actId);
  }
  return acts;
}

it('undoing all acts, the last first, gives back the first state exactly', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 12 }), async (steps) => {
      await emptyStore();
      const people = await threePeople();
      const before = await withoutAdmissions();
      for (const actId of (await live(steps, people)).toReversed()) await undo(actId, context());
      expect(await withoutAdmissions()).toEqual(before);
    }),
    { numRuns: 60 },
  );
}, 60_000);

/** A week's admission stays, whatever is undone. */
async function withoutAdmissions() {
  return { ...(await everythingStored()), admissions: [] };
}

it('queue and summaries always equal what the records say, at most one follow-up is open, one person holds a profile and nobody is mentioned who is gone, also after undo out of order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyStep, { maxLength: 12 }),
      fc.array(fc.nat(20), { maxLength: 4 }),
      async (steps, undone) => {
        await emptyStore();
        const acts = await live(steps, await threePeople());
        await expectWhatAlwaysHolds();
        for (const place of undone) {
          const actId = acts[place % Math.max(1, acts.length)];
          if (actId === undefined) continue;
          await undo(actId, context()).catch((error: unknown) => {
            if (!(error instanceof Refused)) throw error;
          });
        }
        await expectWhatAlwaysHolds();
      },
    ),
    { numRuns: 120 },
  );
}, 120_000);
