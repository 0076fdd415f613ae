import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { openClashes } from '@/components/person/open-clashes';
import { editPerson } from '@/lib/acts/edit-person';
import { editRecord } from '@/lib/acts/edit-record';
import { logPerson } from '@/lib/acts/log-person';
import { logTouch } from '@/lib/acts/log-touch';
import type { Id, Person, TimelineRecord } from '@/lib/domain/record';
import { openKith } from '@/lib/storage/open';
import { run } from '@/lib/storage/run';
import { context, emptyStore, logInput, TODAY } from '@/tests/builders';

/** How many schedules: `KITH_RUNS=10000 npx vitest run tests/storage/two-windows.test.ts` for a release. */
const RUNS = Number(process.env['KITH_RUNS'] ?? 120);

beforeEach(emptyStore);

const OF_PERSON = ['company', 'position', 'note'];
const OF_TOUCH = ['text', 'startedBy'];
const VALUES = { startedBy: ['me', 'them'] } as Record<string, string[]>;

/** What a window does: it begins to type into a field, having seen what stood there, or saves all that it has typed. */
type Step =
  | { window: number; does: 'type'; field: string; choice: number }
  | { window: number; does: 'save' }
  | { does: 'both save at once' };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      window: fc.nat(1),
      does: fc.constant('type' as const),
      field: fc.constantFrom(...OF_PERSON, ...OF_TOUCH),
      choice: fc.nat(2),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ window: fc.nat(1), does: fc.constant('save' as const) }),
  },
  { weight: 2, arbitrary: fc.constant<Step>({ does: 'both save at once' }) },
);

interface Typed {
  value: string;
  basedOn: number;
  saw: unknown;
}
type Stored = Person | TimelineRecord;

class Windows {
  typed: Map<string, Typed>[] = [new Map(), new Map()];
  /** What each act was meant to set, and what its window had seen there. */
  meant = new Map<Id, Map<string, Typed>>();

  constructor(
    readonly personId: Id,
    readonly touchId: Id,
  ) {}

  async take(step: Step): Promise<void> {
    if (step.does === 'type') {
      const record = await this.stored(step.field);
      const value = (VALUES[step.field] ?? ['Foundry', 'Aozora', 'نور'])[step.choice % 2]!;
      const before = this.typed[step.window]!.get(step.field);
      // Whoever goes on typing has seen what stood there when they began.
      const basedOn = before?.basedOn ?? record.stamps[step.field]?.version ?? 0;
      const saw = before === undefined ? record[step.field as keyof Stored] : before.saw;
      this.typed[step.window]!.set(step.field, { value, basedOn, saw });
    } else if (step.does === 'save') await this.save(step.window);
    else await Promise.all([this.save(0), this.save(1)]);
  }

  async save(window: number): Promise<void> {
    const typed = this.typed[window]!;
    this.typed[window] = new Map();
    const { personId, touchId } = this;
    const of = (fields: string[]) => [...typed].filter(([field]) => fields.includes(field));
    const [person, touch] = [of(OF_PERSON), of(OF_TOUCH)];
    if (person.length > 0) {
      const input = { personId, edits: Object.fromEntries(person) };
      this.meant.set((await run(editPerson, input, context())).actId, new Map(person));
    }
    if (touch.length > 0) {
      const input = { personId, recordId: touchId, edits: Object.fromEntries(touch) };
      this.meant.set((await run(editRecord, input, context())).actId, new Map(touch));
    }
  }

  async stored(field: string): Promise<Stored> {
    const database = await openKith();
    if (OF_PERSON.includes(field)) return (await database.get('people', this.personId))!;
    return (await database.get('records', this.touchId))!;
  }
}

async function begin(): Promise<Windows> {
  const { personIds } = await run(logPerson, logInput('Łucja Wójcik'), context());
  const touch = { kind: 'call', day: TODAY, text: 'the move', startedBy: null } as const;
  const { changes } = await run(logTouch, { personId: personIds[0]!, touch }, context());
  return new Windows(personIds[0]!, changes.find(({ store }) => store === 'records')!.id);
}

it('two windows that edit one person lose no field of each other, and every clash shows both values', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 2, maxLength: 12 }), async (steps) => {
      const windows = await begin();
      for (const step of steps) await windows.take(step);
      await windows.take({ does: 'both save at once' });
      const journal = await (await openKith()).getAll('journal');
      for (const [id, fields] of [
        [windows.personId, OF_PERSON],
        [windows.touchId, OF_TOUCH],
      ] as const) {
        const acts = journal.flatMap(({ actId, changes }) => {
          const change = changes.find((each) => each.id === id);
          return change === undefined ? [] : [{ actId, change }];
        });
        // What nobody who replaced it had seen, and by what.
        const unseen: { field: string; lost: unknown }[] = [];
        let last: Record<string, unknown> = {};
        for (const { actId, change } of acts) {
          const [before, after] = [change.before ?? {}, change.after!] as Record<string, unknown>[];
          const meant = windows.meant.get(actId) ?? new Map<string, Typed>();
          for (const field of fields) {
            // Each act goes on from where the one before it stopped, and touches no field but its own.
            if (meant.size > 0) expect(before![field]).toEqual(last[field]);
            const { value, saw } = meant.get(field) ?? { value: before![field], saw: undefined };
            if (meant.size > 0) expect(after![field]).toEqual(value);
            const isReplaced = meant.has(field) && before![field] !== value;
            if (isReplaced && before![field] !== saw) unseen.push({ field, lost: before![field] });
          }
          last = after!;
        }
        const record = await windows.stored(fields[0]!);
        for (const { field, lost } of unseen) {
          expect(record.clashes).toContainEqual(expect.objectContaining({ field, lost }));
          // The window shows it beside the value that stayed, unless that is the same by now.
          const shown = openClashes(record, field).map((clash) => clash.lost);
          if (record[field as keyof Stored] !== lost) expect(shown).toContain(lost);
        }
        // Nobody is told of a clash where each saw what they replaced.
        if (unseen.length === 0) {
          const seen = record.clashes.filter(
            ({ field, lost }) => !wasThereTwice(acts, field, lost),
          );
          expect(seen).toEqual([]);
        }
      }
    }),
    { numRuns: RUNS },
  );
}, 1_200_000);

/** A value that was replaced and then set again: who had seen the first one is told of the second. */
function wasThereTwice(
  acts: { change: { after: object | null } }[],
  field: string,
  value: unknown,
): boolean {
  const states = acts.map(({ change }) => (change.after as Record<string, unknown>)[field]);
  const times = states.filter((each, place) => each === value && states[place - 1] !== value);
  return times.length > 1;
}
