import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { Refused } from '@/lib/acts/act';
import { editPerson } from '@/lib/acts/edit-person';
import { logPerson } from '@/lib/acts/log-person';
import { logTouch } from '@/lib/acts/log-touch';
import { addBringUp, setFollowUp, star } from '@/lib/acts/person-marks';
import { done, drop, snooze } from '@/lib/acts/queue-acts';
import { removePerson, removeRecord } from '@/lib/acts/remove';
import { addDays } from '@/lib/domain/day';
import { queueRowsOf } from '@/lib/domain/queue-rows';
import { summaryOf } from '@/lib/search/summary';
import type { Committed } from '@/lib/storage/commit';
import { openKith } from '@/lib/storage/open';
import { readPersonFile } from '@/lib/storage/people-query';
import { run } from '@/lib/storage/run';
import { undo } from '@/lib/storage/undo';
import { context, emptyStore, logInput, profile, TODAY } from '@/tests/builders';

beforeEach(emptyStore);

const KEPT = ['people', 'profiles', 'records', 'queue', 'summaries'] as const;

async function everything() {
  const database = await openKith();
  return Promise.all(KEPT.map((store) => database.getAll(store)));
}

const STEPS = [
  'touch',
  'plan',
  'note',
  'value',
  'follow-up',
  'bring-up',
  'edit',
  'star',
  'done',
  'snooze',
  'drop',
  'remove record',
  'remove person',
  'log again',
] as const;
type Step = { step: (typeof STEPS)[number]; person: number; days: number };

const anyStep: fc.Arbitrary<Step> = fc.record({
  step: fc.constantFrom(...STEPS),
  person: fc.nat(2),
  days: fc.nat(9),
});

/** Carries one step out on the day of the tests; null where there is nothing it could act on. */
async function carryOut(step: Step, people: string[]): Promise<Committed | null> {
  const personId = people[step.person % people.length]!;
  const day = addDays(TODAY, step.days);
  const at = context();
  if (step.step === 'log again') {
    const slug = SLUGS[step.person % SLUGS.length]!;
    return run(logPerson, logInput(slug, { profile: profile(slug) }), at);
  }
  const file = await readPersonFile(personId);
  if (file === null) return null;
  const row = queueRowsOf(file)[0];
  const item = row === undefined ? null : { kind: row.kind, itemId: row.itemId };
  const past = {
    kind: 'call',
    day: addDays(TODAY, -step.days),
    text: 'x',
    startedBy: null,
  } as const;
  switch (step.step) {
    case 'touch':
      return run(logTouch, { personId, touch: past }, at);
    case 'plan':
      return run(logTouch, { personId, touch: { ...past, day: addDays(day, 1) } }, at);
    case 'note':
      return run(logTouch, { personId, note: `note ${step.days}` }, at);
    case 'value': {
      const value = { text: 'help', kind: null } as const;
      const both = {
        valueOffered: { ...value, state: 'idea' },
        valueReceived: { ...value, state: 'open' },
      } as const;
      return run(logTouch, { personId, ...both }, at);
    }
    case 'follow-up':
      return run(setFollowUp, { personId, followUp: { due: day, reason: '' } }, at);
    case 'bring-up':
      return run(addBringUp, { personId, text: 'the workshop' }, at);
    case 'edit':
      return run(editPerson, { personId, edits: { company: { value: `C${step.days}` } } }, at);
    case 'star':
      return run(star, { personId, starred: step.days % 2 === 0 }, at);
    case 'done':
      return item === null
        ? null
        : run(done, { personId, item, text: step.days > 4 ? 'spoke' : '' }, at);
    case 'snooze':
      return item === null
        ? null
        : run(snooze, { personId, items: [item], until: addDays(day, 1) }, at);
    case 'drop':
      return item === null ? null : run(drop, { personId, items: [item] }, at);
    case 'remove record': {
      const record = file.records.find((each) => each.removedOn === null);
      return record === undefined ? null : run(removeRecord, { personId, recordId: record.id }, at);
    }
    case 'remove person':
      return run(removePerson, { personId }, at);
  }
}

const SLUGS = ['zoe', 'olu', 'nour'];

async function threePeople(): Promise<string[]> {
  const ids: string[] = [];
  for (const slug of SLUGS) {
    const followUp = { due: TODAY, reason: '' };
    const input = logInput(slug, { profile: profile(slug), followUp });
    ids.push((await run(logPerson, input, context())).personIds[0]!);
  }
  return ids;
}

/** How many people who are not in the bin hold a profile. */
async function holdersOf(slug: string): Promise<number> {
  const database = await openKith();
  const profiles = await database.getAllFromIndex('profiles', 'key', profile(slug).key);
  const files = await Promise.all(profiles.map(({ personId }) => readPersonFile(personId)));
  return files.filter((file) => file !== null).length;
}

it('undoing all acts, the last first, gives back the first state exactly', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 12 }), async (steps) => {
      await emptyStore();
      const people = await threePeople();
      const before = await everything();
      const acts: string[] = [];
      for (const step of steps) {
        const committed = await carryOut(step, people);
        if (committed !== null) acts.push(committed.actId);
      }
      for (const actId of acts.toReversed()) await undo(actId, context());
      expect(await everything()).toEqual(before);
    }),
    { numRuns: 60 },
  );
}, 60_000);

it('queue and summaries always equal what the records say, at most one follow-up is open and one person holds a profile, also after undo out of order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyStep, { maxLength: 10 }),
      fc.array(fc.nat(20), { maxLength: 4 }),
      async (steps, undone) => {
        await emptyStore();
        const people = await threePeople();
        const acts: string[] = [];
        for (const step of steps) {
          const committed = await carryOut(step, people);
          if (committed !== null) acts.push(committed.actId);
        }
        for (const place of undone) {
          const actId = acts[place % Math.max(1, acts.length)];
          if (actId === undefined) continue;
          await undo(actId, context()).catch((error: unknown) => {
            if (!(error instanceof Refused)) throw error;
          });
        }
        const database = await openKith();
        for (const slug of SLUGS) expect(await holdersOf(slug)).toBeLessThanOrEqual(1);
        for (const personId of await database.getAllKeys('people')) {
          const file = await readPersonFile(personId);
          const open = file?.records.filter(
            (each) => each.type === 'follow-up' && each.state === 'open' && each.removedOn === null,
          );
          expect(open?.length ?? 0).toBeLessThanOrEqual(1);
          const rows = await database.getAllFromIndex('queue', 'personId', personId);
          const wanted = file === null ? [] : queueRowsOf(file);
          const byId = (a: { id: string }, b: { id: string }): number => a.id.localeCompare(b.id);
          expect(rows.toSorted(byId)).toEqual(wanted.toSorted(byId));
          const summary = (await database.get('summaries', personId)) ?? null;
          expect(summary).toEqual(file === null ? null : summaryOf(file));
        }
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);
