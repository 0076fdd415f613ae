import { Refused, type Act } from '@/lib/acts/act';
import type { Id } from '@/lib/domain/record';

/** Keeps somebody who was only known: they enter queue and lists from now on. */
export const keepKnown: Act<{ personId: Id }> = {
  name: 'keep',
  people: ({ personId }) => [personId],
  apply(state, { personId }, { now }) {
    const file = state.person(personId);
    if (file === undefined) throw new Refused('personGone');
    if (file.person.keptSince !== null) throw new Refused('nothingToSave');
    return [{ store: 'people', record: { ...file.person, keptSince: now, passedOn: null } }];
  },
};

/** Leaves somebody who is only known in peace: they are not put forward again. */
export const leaveKnown: Act<{ personId: Id }> = {
  name: 'leave',
  people: ({ personId }) => [personId],
  apply(state, { personId }, { now }) {
    const file = state.person(personId);
    if (file === undefined) throw new Refused('personGone');
    if (file.person.keptSince !== null) throw new Refused('nothingToSave');
    return [{ store: 'people', record: { ...file.person, passedOn: now } }];
  },
};
