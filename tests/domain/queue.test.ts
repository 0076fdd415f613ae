import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/domain/day';
import { arrangeQueue, ratioOf, sectionOf, type Section } from '@/lib/domain/queue';
import { QUEUE_KINDS } from '@/lib/domain/queue-kinds';
import type { QueueRow } from '@/lib/domain/queue-rows';
import { TODAY } from '@/tests/builders';

function row(rest: Partial<QueueRow> = {}): QueueRow {
  const due = rest.due ?? TODAY;
  const personId = rest.personId ?? 'zoe';
  return {
    id: `${rest.kind ?? 'follow-up'}/${rest.itemId ?? personId}`,
    personId,
    kind: 'follow-up',
    itemId: personId,
    due,
    showFrom: due,
    wantedGap: 7,
    snoozedUntil: null,
    heldUntil: null,
    text: '',
    setOn: null,
    touchKind: null,
    limitDay: due,
    promisedBy: null,
    isUnanswered: false,
    name: personId,
    profileKey: null,
    ...rest,
  };
}

const arrange = (rows: QueueRow[], weeklyCap = 15, admitted: string[] = []) =>
  arrangeQueue(rows, {
    ...{ today: TODAY, weeklyCap, admitted: new Set(admitted), isQuiet: false },
    news: true,
  });

it('once the news are switched off nobody is congratulated, and whatever else there is stays', () => {
  const rows = [
    row({ personId: 'zoe', kind: 'congratulate', due: TODAY }),
    row({ personId: 'bo', kind: 'congratulate', due: TODAY }),
    row({ personId: 'bo', kind: 'follow-up', due: TODAY }),
  ];
  const context = { today: TODAY, weeklyCap: 15, admitted: new Set<string>(), isQuiet: false };
  const shown = (news: boolean) =>
    arrangeQueue(rows, { ...context, news }).sections.today.map(
      ({ personId, beneath }) => `${personId}, and ${beneath.length} beneath`,
    );
  expect(new Set(shown(true))).toEqual(new Set(['bo, and 1 beneath', 'zoe, and 0 beneath']));
  expect(shown(false)).toEqual(['bo, and 0 beneath']);
});

describe('the section of a row', () => {
  const table: [string, Partial<QueueRow>, Section][] = [
    ['a row of yesterday is overdue', { due: addDays(TODAY, -1) }, 'overdue'],
    ['a row of today stands under Today', { due: TODAY }, 'today'],
    ['a row of tomorrow stands under This week', { due: addDays(TODAY, 1) }, 'thisWeek'],
    ['a row six days on stands under This week', { due: addDays(TODAY, 6) }, 'thisWeek'],
    ['a row seven days on is for later', { due: addDays(TODAY, 7) }, 'later'],
    [
      'a planned touch of tomorrow shows today, under This week',
      { kind: 'planned touch', due: addDays(TODAY, 1), showFrom: TODAY },
      'thisWeek',
    ],
    [
      'a snoozed row waits under Later even if its day comes this week',
      { due: TODAY, showFrom: addDays(TODAY, 2), heldUntil: addDays(TODAY, 2) },
      'later',
    ],
    [
      'a row whose snooze ends today is back where its own day puts it',
      { due: addDays(TODAY, -5), showFrom: TODAY, heldUntil: TODAY },
      'overdue',
    ],
  ];
  it.each(table)('%s', (_, rest, section) => {
    expect(sectionOf(row(rest), TODAY)).toBe(section);
  });
});

describe('the order', () => {
  it('is by days past due over the wanted gap', () => {
    const often = row({ personId: 'often', due: addDays(TODAY, -3), wantedGap: 3 });
    const seldom = row({ personId: 'seldom', due: addDays(TODAY, -10), wantedGap: 90 });
    const names = arrange([seldom, often]).sections.overdue.map((entry) => entry.personId);
    expect(names).toEqual(['often', 'seldom']);
  });

  it('a wanted gap of 0 divides by 1', () => {
    expect(ratioOf(row({ due: addDays(TODAY, -4), wantedGap: 0 }), TODAY)).toBe(4);
  });
});

describe('one row a person', () => {
  it('every pair of kinds: the stronger speaks, the other stands beneath', () => {
    for (const [strength, strong] of QUEUE_KINDS.entries()) {
      for (const weak of QUEUE_KINDS.slice(strength + 1)) {
        const rows = [
          row({ kind: weak.kind, itemId: 'weak', due: addDays(TODAY, -30) }),
          row({ kind: strong.kind, itemId: 'strong' }),
        ];
        const [entry, ...others] = arrange(rows).sections.overdue;
        expect(others).toEqual([]);
        expect(entry?.speaks.itemId).toBe('strong');
        expect(entry?.beneath.map((each) => each.itemId)).toEqual(['weak']);
      }
    }
  });

  it('a plan that does not show yet neither speaks nor stands beneath what is due', () => {
    const coffee = row({
      kind: 'planned touch',
      itemId: 'coffee',
      due: addDays(TODAY, 4),
      showFrom: addDays(TODAY, 3),
    });
    const [entry] = arrange([coffee, row({ itemId: 'letter' })]).sections.today;
    expect(entry?.speaks.itemId).toBe('letter');
    expect(entry?.beneath).toEqual([]);
  });

  it('a snoozed item does not come back with another that shows', () => {
    const shown = row({ kind: 'planned touch', itemId: 'coffee' });
    const snoozed = row({
      itemId: 'letter',
      showFrom: addDays(TODAY, 3),
      heldUntil: addDays(TODAY, 3),
    });
    const [entry] = arrange([shown, snoozed]).sections.today;
    expect(entry?.beneath).toEqual([]);
  });
});

describe('the weekly cap', () => {
  const due = (count: number) =>
    Array.from({ length: count }, (_, place) =>
      row({ personId: `p${String(place).padStart(2, '0')}`, due: addDays(TODAY, -place - 1) }),
    );

  it('lets in the first by ratio; the rest wait under Later', () => {
    const queue = arrange(due(20), 15);
    expect(queue.dueCount).toBe(15);
    expect(queue.sections.later).toHaveLength(5);
    expect(queue.newlyAdmitted).toHaveLength(15);
    expect(queue.newlyAdmitted[0]).toBe('p19');
  });

  it('who was let in stays, though others have become more urgent', () => {
    const queue = arrange(due(20), 15, ['p00', 'p01']);
    const shown = queue.sections.overdue.map((entry) => entry.personId);
    expect(shown).toContain('p00');
    expect(shown).toHaveLength(15);
  });

  it('who is done, dropped or snoozed goes on counting', () => {
    const gone = Array.from({ length: 14 }, (_, place) => `gone${place}`);
    expect(arrange(due(20), 15, gone).dueCount).toBe(1);
  });

  it('never shows more than the cap, whoever was let in before', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(20), fc.nat(20), (count, cap, before) => {
        const rows = due(count);
        const admitted = rows.slice(0, Math.min(before, cap)).map((each) => each.personId);
        const queue = arrange(rows, cap, admitted);
        expect(queue.dueCount).toBeLessThanOrEqual(Math.max(cap, admitted.length));
        expect(queue.dueCount + queue.sections.later.length).toBe(count);
      }),
    );
  });
});
