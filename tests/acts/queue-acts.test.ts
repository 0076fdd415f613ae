import { describe, expect, it } from 'vitest';
import { done, drop, snooze, type DoneInput } from '@/lib/acts/queue-acts';
import type { QueueKind } from '@/lib/domain/queue-kinds';
import type { PersonFile } from '@/lib/domain/record';
import { fileWith, followUp, inBin, stateOf, touch, written } from '@/tests/acts/act-state';
import { context, TODAY } from '@/tests/builders';

const itemAt = (file: PersonFile, place: number) => {
  const record = file.records[place];
  const kind: QueueKind = record?.type === 'touch' ? 'planned touch' : 'follow-up';
  return { kind, itemId: record?.id ?? '' };
};

/** Finishes the first item of a person. */
function finish(file: PersonFile, rest: Partial<DoneInput> = {}) {
  const input = { personId: file.person.id, item: itemAt(file, 0), ...rest };
  return done.apply(stateOf(file), input, context());
}

describe('Done', () => {
  it('without a word closes a follow-up and makes no touch', () => {
    const writes = finish(fileWith([followUp()]));
    expect(written(writes, 'follow-up')).toMatchObject([{ state: 'done', closedOn: TODAY }]);
    expect(written(writes, 'touch')).toEqual([]);
  });

  it('of a follow-up, with what happened, is a touch of today', () => {
    const writes = finish(fileWith([followUp()]), { text: ' Lunch ' });
    expect(written(writes, 'touch')).toMatchObject([
      { state: 'happened', day: TODAY, text: 'Lunch' },
    ]);
    expect(written(writes, 'follow-up')).toMatchObject([{ state: 'done' }]);
  });

  it.each([
    ['2026-11-20', '2026-11-20'],
    [TODAY, TODAY],
    ['2026-11-22', TODAY],
  ])('of a touch planned for %s says that it happened on %s', (day, on) => {
    const planned = touch({ state: 'planned', day, snoozedUntil: '2026-11-20', text: 'the grant' });
    const writes = finish(fileWith([planned]));
    expect(written(writes, 'touch')).toMatchObject([
      { state: 'happened', day: on, snoozedUntil: null, text: 'the grant' },
    ]);
  });

  it('of a planned touch clears a due follow-up beneath it, and leaves one to come', () => {
    const planned = touch({ state: 'planned' });
    const due = finish(fileWith([planned, followUp()]));
    expect(written(due, 'follow-up')).toMatchObject([{ state: 'cleared', closedOn: TODAY }]);
    const toCome = finish(fileWith([planned, followUp({ due: '2026-11-22' })]));
    expect(written(toCome, 'follow-up')).toEqual([]);
  });

  it('with a next step replaces the follow-up that is open, so that one is', () => {
    const next = { due: '2026-11-28', reason: 'the result' };
    const planned = finish(fileWith([touch({ state: 'planned' }), followUp()]), { followUp: next });
    expect(written(planned, 'follow-up').map(({ state }) => state)).toEqual(['replaced', 'open']);
    const own = finish(fileWith([followUp()]), { followUp: next, text: 'Lunch' });
    expect(written(own, 'follow-up').map(({ state }) => state)).toEqual(['done', 'open']);
  });

  it('fills in what a plan came to, and keeps the value', () => {
    const writes = finish(fileWith([touch({ state: 'planned', text: 'the grant' })]), {
      text: 'We agreed',
      valueOffered: { text: 'A reference', kind: null, state: 'offered' },
    });
    expect(written(writes, 'touch')).toMatchObject([{ text: 'We agreed' }]);
    expect(written(writes, 'value')).toMatchObject([{ direction: 'given', text: 'A reference' }]);
  });

  it('counts against the cap of its week', () => {
    expect(finish(fileWith([followUp()])).at(-1)).toMatchObject({
      store: 'admissions',
      record: { week: '2026-11-16' },
    });
  });

  it.each([
    ['a follow-up that was finished in another window', followUp({ state: 'done' })],
    ['a touch that has happened already', touch()],
    ['what was removed', inBin(followUp())],
  ])('is refused for %s', (_, record) => {
    expect(() => finish(fileWith([record]), { text: 'Lunch' })).toThrow('recordGone');
  });
});

describe('Snooze and Drop', () => {
  const both = () => fileWith([touch({ state: 'planned' }), followUp()]);
  const input = (file: PersonFile) => ({
    personId: file.person.id,
    items: file.records.map((_, place) => itemAt(file, place)),
  });

  it('snooze hides every item under the row', () => {
    const file = both();
    const writes = snooze.apply(stateOf(file), { ...input(file), until: '2026-11-28' }, context());
    expect(writes.slice(0, 2)).toMatchObject([
      { record: { snoozedUntil: '2026-11-28' } },
      { record: { snoozedUntil: '2026-11-28' } },
    ]);
  });

  it('snooze until today or before is refused', () => {
    const file = both();
    const until = (day: string) => () =>
      snooze.apply(stateOf(file), { ...input(file), until: day }, context());
    expect(until(TODAY)).toThrow('dayPast');
    expect(until('2026-11-22')).not.toThrow();
  });

  it('an item that another window finished is left alone, and the others are not', () => {
    const file = fileWith([touch({ state: 'planned' }), followUp({ state: 'done' })]);
    const writes = snooze.apply(stateOf(file), { ...input(file), until: '2026-11-28' }, context());
    expect(written(writes, 'follow-up')).toEqual([]);
    expect(written(writes, 'touch')).toHaveLength(1);
    const gone = fileWith([followUp({ state: 'done' })]);
    expect(() => drop.apply(stateOf(gone), input(gone), context())).toThrow('recordGone');
  });

  it('drop says that it was not done and will not be', () => {
    const file = both();
    const writes = drop.apply(stateOf(file), input(file), context());
    expect(written(writes, 'touch')).toMatchObject([{ state: 'dropped', snoozedUntil: null }]);
    expect(written(writes, 'follow-up')).toMatchObject([{ state: 'dropped', closedOn: TODAY }]);
  });
});
