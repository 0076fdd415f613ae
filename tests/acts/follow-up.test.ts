import { expect, it } from 'vitest';
import { clearDueFollowUp, closeFollowUp, openNewFollowUp } from '@/lib/acts/follow-up';
import { setFollowUp } from '@/lib/acts/person-marks';
import { fileWith, followUp, stateOf, written } from '@/tests/acts/act-state';
import { context, TODAY } from '@/tests/builders';

const next = { due: '2026-11-28', reason: ' the move ' };

it('a new follow-up replaces the one that is open', () => {
  const file = fileWith([followUp({ snoozedUntil: '2026-12-01' })]);
  const writes = openNewFollowUp(file, file.person.id, next, context());
  expect(written(writes, 'follow-up')).toMatchObject([
    { state: 'replaced', closedOn: TODAY, snoozedUntil: null },
    { state: 'open', due: '2026-11-28', reason: 'the move', setOn: TODAY },
  ]);
});

it.each([
  ['2026-11-20', false],
  [TODAY, true],
  ['2026-11-22', true],
])('a follow-up for %s is taken: %s', (due, isTaken) => {
  const open = () => openNewFollowUp(undefined, 'zoe', { due, reason: '' }, context());
  if (isTaken) expect(written(open(), 'follow-up')).toMatchObject([{ due }]);
  else expect(open).toThrow('dayPast (nextFollowUp)');
});

it.each([
  ['2026-11-20', ['cleared']],
  [TODAY, ['cleared']],
  ['2026-11-22', []],
])('a touch leaves a follow-up due %s as %j', (due, states) => {
  const writes = clearDueFollowUp(fileWith([followUp({ due })]), context());
  expect(written(writes, 'follow-up').map(({ state }) => state)).toEqual(states);
});

it('where none is open, none is closed', () => {
  expect(closeFollowUp(undefined, 'dropped', context())).toEqual([]);
  expect(closeFollowUp(fileWith([followUp({ state: 'done' })]), 'dropped', context())).toEqual([]);
});

it('set to nothing, the follow-up is dropped', () => {
  const file = fileWith([followUp()]);
  const input = { personId: file.person.id, followUp: null };
  const writes = setFollowUp.apply(stateOf(file), input, context());
  expect(written(writes, 'follow-up')).toMatchObject([{ state: 'dropped' }]);
});
