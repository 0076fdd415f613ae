import { Refused, type Act, type ActContext, type Write } from '@/lib/acts/act';
import { promiseCorrected } from '@/lib/acts/corrections';
import { findPerson } from '@/lib/acts/edit-record';
import { put } from '@/lib/acts/set-fields';
import type { Day } from '@/lib/domain/day';
import { openPromises } from '@/lib/domain/person-file';
import type { Id, Introducer, PersonFile, PromiseMade } from '@/lib/domain/record';

/** How a promise ends. Whoever it is handed over to may be left unsaid. */
export type PromiseOutcome =
  { state: 'kept' } | { state: 'released' } | { state: 'handed over'; to: Introducer | null };

/** Settles an open promise today: kept, released, or handed over to somebody. */
export const settlePromise: Act<{ personId: Id; recordId: Id; outcome: PromiseOutcome }> = {
  name: 'settle promise',
  people: ({ personId }) => [personId],
  apply(state, { personId, recordId, outcome }, context) {
    const promise = findOpenPromise(findPerson(state, personId), recordId);
    const handedTo = outcome.state === 'handed over' ? outcome.to : null;
    return change(promise, { state: outcome.state, handedTo }, context);
  },
};

/** Gives an open promise a new day; the days it had are remembered. A day that has passed is refused. */
export const renegotiatePromise: Act<{ personId: Id; recordId: Id; due: Day }> = {
  name: 'renegotiate promise',
  people: ({ personId }) => [personId],
  apply(state, { personId, recordId, due }, context) {
    if (due < context.today) throw new Refused('dayPast', 'due');
    const promise = findOpenPromise(findPerson(state, personId), recordId);
    return change(promise, { state: 'renegotiated', due }, context);
  },
};

function change(before: PromiseMade, fields: Partial<PromiseMade>, context: ActContext): Write[] {
  const changed = put(before, fields, { by: 'user', now: context.now });
  return [{ store: 'records', record: promiseCorrected(before, changed, context) }];
}

function findOpenPromise(file: PersonFile, recordId: Id): PromiseMade {
  const promise = openPromises(file).find(({ id }) => id === recordId);
  if (promise === undefined) throw new Refused('recordGone');
  return promise;
}
