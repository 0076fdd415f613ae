import { Refused, type Act } from '@/lib/acts/act';
import { findRecord } from '@/lib/acts/edit-record';
import type { Id } from '@/lib/domain/record';

/** Moves one timeline record to the bin. */
export const removeRecord: Act<{ personId: Id; recordId: Id }> = {
  name: 'remove record',
  people: ({ personId }) => [personId],
  apply(state, { personId, recordId }, context) {
    const record = findRecord(state.person(personId), recordId);
    return [{ store: 'records', record: { ...record, removedOn: context.now } }];
  },
};

/** Moves a person to the bin, with all that hangs on them: their records stay as they are and come back with them. */
export const removePerson: Act<{ personId: Id }> = {
  name: 'remove person',
  people: ({ personId }) => [personId],
  apply(state, { personId }, context) {
    const file = state.person(personId);
    if (file === undefined) throw new Refused('personGone');
    return [{ store: 'people', record: { ...file.person, removedOn: context.now } }];
  },
};
