import { describe, expect, it } from 'vitest';
import { editRecord } from '@/lib/acts/edit-record';
import type { PersonFile } from '@/lib/domain/record';
import {
  bringUp,
  fileWith,
  followUp,
  goodMoment,
  inBin,
  promise,
  stateOf,
  touch,
  written,
} from '@/tests/acts/act-state';
import { context, TODAY } from '@/tests/builders';

const YESTERDAY = '2026-11-20';
const TOMORROW = '2026-11-22';

/** Corrects the first record of a person. */
function correct(file: PersonFile, fields: Record<string, unknown>) {
  const recordId = file.records[0]?.id ?? '';
  const edits = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, { value }]),
  );
  return editRecord.apply(stateOf(file), { personId: file.person.id, recordId, edits }, context());
}

describe('a touch', () => {
  it.each([
    [
      'a plan of yesterday that happened',
      'planned',
      YESTERDAY,
      { state: 'happened' },
      'happened',
      YESTERDAY,
    ],
    ['a plan of today that happened', 'planned', TODAY, { state: 'happened' }, 'happened', TODAY],
    [
      'a plan of tomorrow that happened took place today',
      'planned',
      TOMORROW,
      { state: 'happened' },
      'happened',
      TODAY,
    ],
    [
      'what was called off and happened all the same',
      'dropped',
      YESTERDAY,
      { state: 'happened' },
      'happened',
      YESTERDAY,
    ],
    [
      'a plan said to have happened on another day',
      'planned',
      TOMORROW,
      { state: 'happened', day: YESTERDAY },
      'happened',
      YESTERDAY,
    ],
    [
      'one that happened and is moved ahead is a plan',
      'happened',
      TODAY,
      { day: TOMORROW },
      'planned',
      TOMORROW,
    ],
    [
      'one that happened and is moved back has happened',
      'happened',
      TODAY,
      { day: YESTERDAY },
      'happened',
      YESTERDAY,
    ],
    [
      'a plan that is moved back stays a plan',
      'planned',
      TOMORROW,
      { day: YESTERDAY },
      'planned',
      YESTERDAY,
    ],
    [
      'one that did not happen after all',
      'happened',
      TODAY,
      { state: 'dropped' },
      'dropped',
      TODAY,
    ],
  ] as const)('%s', (_, state, day, fields, endState, endDay) => {
    const [after] = written(correct(fileWith([touch({ state, day })]), fields), 'touch');
    expect(after).toMatchObject({ state: endState, day: endDay });
  });

  it('is not said to have happened on a day to come', () => {
    const file = fileWith([touch({ state: 'planned', day: TODAY })]);
    expect(() => correct(file, { state: 'happened', day: TOMORROW })).toThrow('dayFuture (day)');
  });

  it.each([
    ['planned', { state: 'happened' }, TODAY, 'cleared'],
    ['planned', { state: 'happened' }, TOMORROW, undefined],
    ['planned', { day: YESTERDAY }, TODAY, undefined],
    ['planned', { text: 'the grant' }, TODAY, undefined],
    ['happened', { text: 'the grant' }, TODAY, undefined],
    ['happened', { day: TOMORROW }, TODAY, undefined],
  ] as const)('%s, corrected to %j, leaves a follow-up due %s %s', (state, fields, due, left) => {
    const file = fileWith([touch({ state }), followUp({ due })]);
    expect(written(correct(file, fields), 'follow-up')[0]?.state).toBe(left);
  });

  it('has a stamp for each field that follows from the correction', () => {
    const planned = touch({ state: 'planned', day: TOMORROW, snoozedUntil: TOMORROW });
    const [after] = written(correct(fileWith([planned]), { state: 'happened' }), 'touch');
    const versions = Object.entries(after?.stamps ?? {}).map(([field, at]) => [field, at.version]);
    expect(Object.fromEntries(versions)).toMatchObject({
      state: 2,
      day: 2,
      snoozedUntil: 2,
      text: 1,
    });
    const moved = correct(fileWith([touch()]), { day: TOMORROW });
    expect(written(moved, 'touch')[0]?.stamps).toMatchObject({
      day: { version: 2 },
      state: { version: 2 },
    });
  });

  it('that is planned and snoozed comes back on its new day', () => {
    const snoozed = touch({ state: 'planned', day: TODAY, snoozedUntil: '2026-12-21' });
    const [moved] = written(correct(fileWith([snoozed]), { day: TOMORROW }), 'touch');
    expect(moved?.snoozedUntil).toBeNull();
    const [reworded] = written(correct(fileWith([snoozed]), { text: 'the grant' }), 'touch');
    expect(reworded?.snoozedUntil).toBe('2026-12-21');
  });
});

describe('a follow-up', () => {
  const snoozed = followUp({ due: YESTERDAY, snoozedUntil: '2026-12-21' });

  it('comes back on its new day, whatever it was snoozed until', () => {
    const [after] = written(correct(fileWith([snoozed]), { due: TOMORROW }), 'follow-up');
    expect(after).toMatchObject({ due: TOMORROW, snoozedUntil: null });
  });

  it('stays snoozed where only its reason is corrected', () => {
    const [after] = written(correct(fileWith([snoozed]), { reason: 'the move' }), 'follow-up');
    expect(after).toMatchObject({ reason: 'the move', snoozedUntil: '2026-12-21' });
  });

  it('is not moved to a day that has passed, and its old day may stand', () => {
    expect(() => correct(fileWith([snoozed]), { due: '2026-11-19' })).toThrow('dayPast (due)');
    expect(() => correct(fileWith([snoozed]), { due: YESTERDAY })).not.toThrow();
  });
});

describe('a promise', () => {
  const to = { name: 'Bo' };

  it.each([
    [{ state: 'kept' }, {}, { state: 'kept', closedOn: TODAY }],
    [{ state: 'released' }, {}, { closedOn: TODAY, handedTo: null }],
    [{ state: 'handed over', handedTo: to }, {}, { closedOn: TODAY, handedTo: to }],
    [{ state: 'kept', handedTo: to }, {}, { closedOn: TODAY, handedTo: null }],
    [{ state: 'open' }, { state: 'kept', closedOn: '2026-11-10' }, { closedOn: null }],
    [{ state: 'kept' }, { state: 'handed over', handedTo: to }, { handedTo: null }],
    [{ text: 'the chart' }, { state: 'kept', closedOn: '2026-11-10' }, { closedOn: '2026-11-10' }],
    [{ due: TOMORROW }, {}, { due: TOMORROW, earlierDues: ['2026-11-27'] }],
    [{ due: null }, { earlierDues: ['2026-11-20'] }, { earlierDues: ['2026-11-20', '2026-11-27'] }],
    [{ due: TOMORROW }, { due: null }, { earlierDues: [] }],
    [{ due: TOMORROW }, { snoozedUntil: '2026-11-26' }, { snoozedUntil: null }],
  ] as const)('corrected to %j, having been %j, is %j', (fields, before, after) => {
    const file = fileWith([promise(before as Parameters<typeof promise>[0])]);
    expect(written(correct(file, fields), 'promise')[0]).toMatchObject(after);
  });

  it('is not moved to a day that has passed', () => {
    expect(() => correct(fileWith([promise()]), { due: YESTERDAY })).toThrow('dayPast (due)');
  });
});

describe('a good moment', () => {
  const snoozed = goodMoment({ due: YESTERDAY, snoozedUntil: '2026-12-21' });

  it('comes back on its new day, and stays snoozed where only its words are corrected', () => {
    const [moved] = written(correct(fileWith([snoozed]), { due: TOMORROW }), 'good-moment');
    expect(moved).toMatchObject({ due: TOMORROW, snoozedUntil: null });
    const [reworded] = written(correct(fileWith([snoozed]), { text: 'a talk' }), 'good-moment');
    expect(reworded).toMatchObject({ text: 'a talk', snoozedUntil: '2026-12-21' });
  });

  it('is not moved to a day that has passed, and its old day may stand', () => {
    expect(() => correct(fileWith([snoozed]), { due: '2026-11-19' })).toThrow('dayPast (due)');
    expect(() => correct(fileWith([snoozed]), { due: YESTERDAY })).not.toThrow();
  });
});

it('another record takes its corrections as they are', () => {
  const writes = correct(fileWith([bringUp('the move')]), { usedOn: TODAY });
  expect(writes).toMatchObject([{ record: { text: 'the move', usedOn: TODAY } }]);
});

it('what is gone is not corrected', () => {
  const file = fileWith([inBin(touch())]);
  expect(() => correct(file, { text: 'x' })).toThrow('recordGone');
  const input = { personId: 'nobody', recordId: '', edits: {} };
  expect(() => editRecord.apply(stateOf(file), input, context())).toThrow('personGone');
});
