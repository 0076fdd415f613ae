import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { Refused } from '@/lib/acts/act';
import { mergePeople } from '@/lib/acts/merge-people';
import type { MergeChoices } from '@/lib/domain/merge-fields';
import { MERGE_FIELDS } from '@/lib/domain/merge-rows';
import type { Id } from '@/lib/domain/record';
import { openKith } from '@/lib/storage/open';
import { admit } from '@/lib/storage/admit';
import { run } from '@/lib/storage/run';
import { undo } from '@/lib/storage/undo';
import { context, emptyStore, TODAY } from '@/tests/builders';
import { anyStep, carryOut, threePeople } from '@/tests/storage/history-steps';
import { everythingStored, expectWhatAlwaysHolds, placesOf } from '@/tests/storage/invariants';

beforeEach(emptyStore);

/** More of them by `KITH_RUNS=2000 npx vitest run tests/storage`. */
const RUNS = Number(process.env['KITH_RUNS'] ?? 50);
const PATIENCE = 60_000 + RUNS * 400;

const anyChoices: fc.Arbitrary<MergeChoices> = fc.dictionary(
  fc.constantFrom(...MERGE_FIELDS),
  fc.constantFrom('kept', 'other', 'both'),
);

const anyMerge = fc.record({
  steps: fc.array(anyStep, { maxLength: 14 }),
  keep: fc.nat(9),
  other: fc.nat(9),
  choices: anyChoices,
  admitted: fc.subarray([0, 1, 2]),
});
type AnyMerge = typeof anyMerge extends fc.Arbitrary<infer Merge> ? Merge : never;

interface Merged {
  people: Id[];
  otherId: Id;
  actId: Id;
  before: Record<string, unknown[]>;
}

/** A history of three people, and then two of those who are there merged; null where there are no two. */
async function afterMerge(merge: AnyMerge): Promise<Merged | null> {
  await emptyStore();
  const people = await threePeople();
  await admit(
    merge.admitted.map((place) => people[place]!),
    TODAY,
  );
  for (const step of merge.steps) await carryOut(step, people);
  const there = (await (await openKith()).getAll('people')).filter(
    (each) => each.removedOn === null,
  );
  const keepId = there[merge.keep % there.length]?.id;
  const otherId = there.filter(({ id }) => id !== keepId)[merge.other % (there.length - 1)]?.id;
  if (keepId === undefined || otherId === undefined) return null;
  const before = await everythingStored();
  const { choices } = merge;
  const { actId } = await run(mergePeople, { keepId, otherId, choices }, context());
  return { people, otherId, actId, before };
}

it(
  'whatever happened to two people, the other is nowhere after a merge, and one undo restores both exactly',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyMerge, async (merge) => {
        const merged = await afterMerge(merge);
        if (merged === null) return;
        expect(await placesOf(merged.otherId)).toEqual([]);
        await expectWhatAlwaysHolds();
        await undo(merged.actId, context());
        expect(await everythingStored()).toEqual(merged.before);
      }),
      { numRuns: RUNS },
    );
  },
  PATIENCE,
);

it(
  'a merge undone after anything else makes two people again, or is refused and changes nothing',
  async () => {
    let restored = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        anyMerge,
        fc.array(anyStep, { minLength: 1, maxLength: 8 }),
        async (merge, later) => {
          const merged = await afterMerge(merge);
          if (merged === null) return;
          for (const step of later) await carryOut(step, merged.people);
          await expectWhatAlwaysHolds();
          const between = await everythingStored();
          try {
            await undo(merged.actId, context());
            restored++;
            const database = await openKith();
            expect(await database.get('people', merged.otherId)).toBeDefined();
            await expectWhatAlwaysHolds();
          } catch (error) {
            if (!(error instanceof Refused)) throw error;
            refused++;
            expect(error.reason).toBe('laterChanges');
            expect(await everythingStored()).toEqual(between);
          }
        },
      ),
      { numRuns: RUNS },
    );
    expect(restored).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  },
  PATIENCE,
);

it(
  'an undone merge can be made again by undoing the undo',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyMerge, async (merge) => {
        const merged = await afterMerge(merge);
        if (merged === null) return;
        const one = await everythingStored();
        const undone = await undo(merged.actId, context());
        await undo(undone.actId, context());
        expect(await everythingStored()).toEqual(one);
      }),
      { numRuns: RUNS / 2 },
    );
  },
  PATIENCE,
);
