import { expect, it } from 'vitest';
import { settleClash } from '@/lib/acts/settle-clash';
import type { Clash } from '@/lib/domain/record';
import { bringUp, fileWith, stateOf } from '@/tests/acts/act-state';
import { context } from '@/tests/builders';

const early: Clash = { field: 'company', lost: 'Loom', at: '2026-11-20T10:00:00.000Z' };
const late: Clash = { field: 'company', lost: 'Mill', at: '2026-11-21T10:00:00.000Z' };
const other: Clash = { ...early, field: 'note' };

it('a clash that is settled is gone, the value stands, and other clashes stay', () => {
  const file = fileWith([], { company: 'Foundry' });
  file.person.clashes = [early, late, other];
  const input = { personId: file.person.id, recordId: null, clash: early };
  const [write] = settleClash.apply(stateOf(file), input, context());
  const { stamps } = file.person;
  expect(write?.record).toMatchObject({ company: 'Foundry', clashes: [late, other], stamps });
});

it('a clash of a record is settled there', () => {
  const clashing = { ...bringUp('the move')(''), clashes: [{ ...early, field: 'text' }] };
  const file = fileWith([() => clashing]);
  const clash = { field: 'text', at: early.at };
  const input = { personId: file.person.id, recordId: clashing.id, clash };
  expect(settleClash.apply(stateOf(file), input, context())).toMatchObject([
    { store: 'records', record: { text: 'the move', clashes: [] } },
  ]);
});
