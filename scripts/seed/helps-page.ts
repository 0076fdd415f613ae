import '@/lib/storage/opens-to-write';
import { newRecord } from '@/lib/acts/new-record';
import { restore } from '@/lib/acts/restore';
import { addDays } from '@/lib/domain/day';
import { VALUE_KINDS } from '@/lib/domain/kinds';
import type { TimelineRecord } from '@/lib/domain/record';
import { realContext, run } from '@/lib/storage/run';

const TEXTS = [
  'A list of grants for the archive',
  'Read a draft',
  'قراءة المسودة',
  'An hour of kerning',
];

/** Help given and received of all who are there, over a year and a half, in one transaction. */
async function seedHelps(count: number): Promise<void> {
  const context = realContext();
  const plan = (people: readonly string[]): TimelineRecord[] =>
    Array.from({ length: count }, (_, number) => {
      const said = {
        personId: people[number % people.length] ?? '',
        day: addDays(context.today, -((number * 7919) % 520)),
        kind: VALUE_KINDS[number % (VALUE_KINDS.length + 1)] ?? null,
        text: TEXTS[number % TEXTS.length] ?? '',
        ...{ type: 'value' as const, outcome: '', snoozedUntil: null },
      };
      if (number % 2 === 0) {
        const state = (['idea', 'offered', 'given'] as const)[number % 3] ?? 'given';
        return newRecord({ ...said, direction: 'given' as const, state }, context);
      }
      const state = number % 5 === 0 ? ('open' as const) : ('thanked' as const);
      return newRecord({ ...said, direction: 'received' as const, state, toldOn: null }, context);
    });
  await run(restore, {
    plan: ({ people }) =>
      plan(people.map(({ id }) => id)).map((record) => ({ store: 'records', record })),
  });
}

Object.assign(globalThis, { seedHelps });
