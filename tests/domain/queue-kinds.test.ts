import { describe, expect, it } from 'vitest';
import { done, drop, snooze } from '@/lib/acts/queue-acts';
import { newRecord } from '@/lib/acts/new-record';
import { QUEUE_KINDS, type QueueKind } from '@/lib/domain/queue-kinds';
import { queueRowsOf } from '@/lib/domain/queue-rows';
import type { PersonFields, PersonFile, TimelineRecord } from '@/lib/domain/record';
import { fileWith, followUp, goodMoment, promise, stateOf, touch } from '@/tests/acts/act-state';
import { context, TODAY } from '@/tests/builders';

/** Help received on the tests' day, with thanks owed. */
const thanks = (personId: string): TimelineRecord =>
  newRecord(
    {
      ...{ type: 'value', direction: 'received', state: 'open', kind: null, personId },
      ...{
        day: TODAY,
        text: 'Introduced me to Olu',
        outcome: '',
        snoozedUntil: null,
        toldOn: null,
      },
    } as const,
    context(),
  );
/** They changed their work, as a file of the tests' day said. */
const news = (personId: string): TimelineRecord =>
  newRecord(
    {
      ...{ type: 'news', state: 'open', personId, learntOn: TODAY, snoozedUntil: null },
      ...{ company: 'Loom', position: 'VP', formerCompany: 'Loom', formerPosition: 'Director' },
    } as const,
    context(),
  );
const FOUR_WEEKS = { idealGap: 28, limit: 56 };
const long = touch({ day: '2026-10-12', state: 'happened' });

/** A person of whom exactly one row of the kind can be made. */
const WITH: Record<
  QueueKind,
  { make: ((id: string) => TimelineRecord)[]; says?: Partial<PersonFields> }
> = {
  promise: { make: [promise()] },
  'planned touch': { make: [touch({ state: 'planned', day: '2026-11-25' })] },
  'follow-up': { make: [followUp()] },
  thanks: { make: [thanks] },
  rhythm: { make: [long], says: FOUR_WEEKS },
  congratulate: { make: [news] },
  'good moment': { make: [goodMoment()] },
};

function rows(file: PersonFile) {
  return queueRowsOf(file, []);
}

describe('when a row shows', () => {
  const table: [QueueKind, string, string][] = [
    ['promise', '2026-11-25', '2026-11-27'],
    ['planned touch', '2026-11-24', '2026-11-25'],
    ['follow-up', TODAY, TODAY],
    ['thanks', TODAY, TODAY],
    ['rhythm', '2026-11-09', '2026-11-09'],
    ['congratulate', TODAY, TODAY],
    ['good moment', '2026-11-25', '2026-11-25'],
  ];
  it.each(table)('%s: from %s, due %s', (kind, showFrom, due) => {
    const { make, says } = WITH[kind];
    expect(rows(fileWith(make, says))).toMatchObject([{ kind, showFrom, due, heldUntil: null }]);
  });

  it('a rhythm counts from the day somebody was kept who was never in touch', () => {
    const file = fileWith([], FOUR_WEEKS);
    expect(rows(file)).toMatchObject([{ kind: 'rhythm', setOn: TODAY, due: '2026-12-19' }]);
  });

  it('a plan or a note is no touch, and starts no rhythm anew', () => {
    const plan = touch({ state: 'planned', day: '2026-11-25' });
    const file = fileWith([long, plan], FOUR_WEEKS);
    expect(rows(file).find(({ kind }) => kind === 'rhythm')?.due).toBe('2026-11-09');
  });

  it('what they promised, and a promise without a day, are remembered and never asked for', () => {
    expect(rows(fileWith([promise({ by: 'them' }), promise({ due: null })]))).toEqual([]);
  });

  it('a good moment speaks with the words it was noted in, and never presses', () => {
    expect(rows(fileWith([goodMoment()]))).toMatchObject([
      { text: 'her book comes out', setOn: '2026-11-07', limitDay: null },
    ]);
  });

  it.each(['seen', 'dropped'] as const)('a good moment that was %s is over', (state) => {
    expect(rows(fileWith([goodMoment({ state })]))).toEqual([]);
  });

  it.each(['thanked', 'waved off'] as const)('help that was %s owes no thanks', (state) => {
    const settled = (id: string) => ({ ...thanks(id), state }) as TimelineRecord;
    expect(rows(fileWith([settled]))).toEqual([]);
  });
});

describe('a pause', () => {
  it('covers a person entirely but for my promises', () => {
    const all = Object.values(WITH).flatMap(({ make }) => make);
    const file = fileWith(all, { ...FOUR_WEEKS, pausedUntil: '2027-01-01' });
    const shown = rows(file).filter(({ heldUntil }) => heldUntil === null);
    expect(shown.map(({ kind }) => kind)).toEqual(['promise']);
    expect(rows(file)).toHaveLength(QUEUE_KINDS.length);
  });
});

/** The row of a kind after an act on it; its item's own fields are the act's to find. */
function after(
  kind: QueueKind,
  act: typeof done | typeof drop | typeof snooze,
  until: string | null = null,
) {
  const { make, says } = WITH[kind];
  const file = fileWith(make, says);
  const [row] = rows(file);
  const item = { kind, itemId: row!.itemId };
  const input = { personId: file.person.id, item, items: [item], until: until ?? '' };
  const writes = act.apply(stateOf(file), input, context());
  const put = new Map(
    writes.flatMap(({ record }) => (record === undefined ? [] : [[record.id, record]])),
  );
  const records = file.records.map((each) => (put.get(each.id) ?? each) as TimelineRecord);
  const made = [...put.values()].filter(
    (each): each is TimelineRecord =>
      'type' in each && !records.some((record) => record.id === each.id),
  );
  const person = (put.get(file.person.id) ?? file.person) as PersonFile['person'];
  return { rows: rows({ ...file, person, records: [...records, ...made] }), made, records };
}

describe('Done with nothing filled in', () => {
  const touches: Partial<Record<QueueKind, number>> = { rhythm: 1, congratulate: 1 };
  it.each(Object.keys(WITH) as QueueKind[])('%s: the row is gone until the next one', (kind) => {
    const { rows: left, made } = after(kind, done);
    expect(left.filter(({ showFrom }) => showFrom <= TODAY)).toEqual([]);
    expect(made).toHaveLength(touches[kind] ?? 0);
  });

  it('of a rhythm is a touch of today, its kind not said', () => {
    expect(after('rhythm', done).made).toMatchObject([
      { type: 'touch', state: 'happened', kind: null, day: TODAY },
    ]);
  });

  it('of a promise keeps it, of thanks thanks', () => {
    expect(after('promise', done).records).toMatchObject([{ state: 'kept', closedOn: TODAY }]);
    expect(after('thanks', done).records).toMatchObject([{ state: 'thanked' }]);
  });

  it('of news is a message of today, and of a good moment says that it was seen', () => {
    expect(after('congratulate', done).made).toMatchObject([{ kind: 'message', day: TODAY }]);
    expect(after('good moment', done).records).toMatchObject([{ state: 'seen' }]);
  });
});

describe('Drop', () => {
  it.each(Object.keys(WITH) as QueueKind[])('%s: gone without a touch', (kind) => {
    const { rows: left, made } = after(kind, drop);
    expect(left.filter(({ showFrom }) => showFrom <= TODAY)).toEqual([]);
    expect(made).toEqual([]);
  });

  it('of a rhythm lets this round go: it counts from today', () => {
    expect(after('rhythm', drop).rows).toMatchObject([{ setOn: TODAY, due: '2026-12-19' }]);
  });
});

describe('Snooze', () => {
  it.each(Object.keys(WITH) as QueueKind[])('%s: hidden until its day', (kind) => {
    expect(after(kind, snooze, '2026-11-27').rows).toMatchObject([{ heldUntil: '2026-11-27' }]);
  });

  it('of a rhythm ends with the next touch, whose row nobody put off', () => {
    const until = '2026-12-01';
    const put = (make: ((id: string) => TimelineRecord)[]) => {
      const file = fileWith(make, FOUR_WEEKS);
      const person = { ...file.person, rhythmSnooze: { since: '2026-10-12', until } };
      return rows({ ...file, person }).map(({ heldUntil }) => heldUntil);
    };
    expect(put([long])).toEqual([until]);
    expect(put([long, touch({ day: '2026-10-20', state: 'happened' })])).toEqual([null]);
  });

  it('never takes a promise of mine past its own day', () => {
    expect(() => after('promise', snooze, '2026-11-28')).toThrow('pastDue');
  });
});

describe('who did not answer the last two messages', () => {
  const sent = (day: string, fields = {}) =>
    touch({ day, state: 'happened', kind: 'message', startedBy: 'me', ...fields });
  const isUnanswered = (make: ((id: string) => TimelineRecord)[]) =>
    rows(fileWith(make, FOUR_WEEKS)).at(-1)?.isUnanswered;

  it('is said of the row, which then never presses', () => {
    const file = fileWith([sent('2026-08-01'), sent('2026-08-20', { kind: 'e-mail' })], FOUR_WEEKS);
    expect(rows(file)).toMatchObject([{ kind: 'rhythm', isUnanswered: true, limitDay: null }]);
  });

  it.each([
    ['one message is not two', [sent('2026-08-20')]],
    [
      'they wrote since',
      [sent('2026-08-01'), sent('2026-08-10'), sent('2026-08-20', { startedBy: 'them' })],
    ],
    ['you have met', [sent('2026-08-01'), sent('2026-08-20', { kind: 'coffee' })]],
    ['nobody said who began', [sent('2026-08-01'), sent('2026-08-20', { startedBy: null })]],
  ])('is not said where %s', (_, make) => {
    expect(isUnanswered(make)).toBe(false);
  });
});
