import { describe, expect, it } from 'vitest';
import { renegotiatePromise, settlePromise, type PromiseOutcome } from '@/lib/acts/promise-acts';
import type { PersonFile, PromiseMade } from '@/lib/domain/record';
import { fileWith, promise, stateOf, written } from '@/tests/acts/act-state';
import { context, TODAY } from '@/tests/builders';

const which = (file: PersonFile) => ({
  personId: file.person.id,
  recordId: file.records[0]?.id ?? '',
});

function settle(file: PersonFile, outcome: PromiseOutcome) {
  const writes = settlePromise.apply(stateOf(file), { ...which(file), outcome }, context());
  return written(writes, 'promise')[0];
}

function renegotiate(file: PersonFile, due: string) {
  const writes = renegotiatePromise.apply(stateOf(file), { ...which(file), due }, context());
  return written(writes, 'promise')[0];
}

describe('a promise', () => {
  it.each<[PromiseOutcome, Partial<PromiseMade>]>([
    [{ state: 'kept' }, { state: 'kept', handedTo: null }],
    [{ state: 'released' }, { state: 'released', handedTo: null }],
    [
      { state: 'handed over', to: { name: 'Bo' } },
      { state: 'handed over', handedTo: { name: 'Bo' } },
    ],
    [
      { state: 'handed over', to: null },
      { state: 'handed over', handedTo: null },
    ],
  ])('settled as %j is %j, closed today, with its day as it was', (outcome, after) => {
    const settled = settle(fileWith([promise()]), outcome);
    expect(settled).toMatchObject({
      ...after,
      closedOn: TODAY,
      due: '2026-11-27',
      earlierDues: [],
    });
    expect(settled?.stamps.closedOn?.version).toBe(2);
  });

  it('with a new day is renegotiated, remembers each day it had, and comes back on the new one', () => {
    const snoozed = promise({ snoozedUntil: '2026-11-25' });
    const once = renegotiate(fileWith([snoozed]), '2026-12-04');
    expect(once).toMatchObject({
      state: 'renegotiated',
      due: '2026-12-04',
      earlierDues: ['2026-11-27'],
      snoozedUntil: null,
      closedOn: null,
    });
    const twice = renegotiate(fileWith([() => once ?? promise()('')]), '2026-12-11');
    expect(twice?.earlierDues).toEqual(['2026-11-27', '2026-12-04']);
  });

  it('takes today as its new day, and no day before it', () => {
    expect(renegotiate(fileWith([promise()]), TODAY)?.due).toBe(TODAY);
    expect(() => renegotiate(fileWith([promise()]), '2026-11-20')).toThrow('dayPast (due)');
  });

  it.each(['kept', 'released', 'handed over'] as const)(
    'that is %s, in another window perhaps, is neither settled nor moved again',
    (state) => {
      const file = fileWith([promise({ state })]);
      expect(() => settle(file, { state: 'kept' })).toThrow('recordGone');
      expect(() => renegotiate(file, '2026-12-04')).toThrow('recordGone');
    },
  );
});
