import { Refused, type Act } from '@/lib/acts/act';
import { momentNoted, type GoodMomentInput } from '@/lib/acts/entries';
import { openNewFollowUp, closeFollowUp, type FollowUpInput } from '@/lib/acts/follow-up';
import { keep } from '@/lib/acts/keep';
import { newRecord } from '@/lib/acts/new-record';
import { put } from '@/lib/acts/set-fields';
import type { Id } from '@/lib/domain/record';

/** Stars a person, or takes the star away. Starring somebody who was only known keeps them. */
export const star: Act<{ personId: Id; starred: boolean }> = {
  name: 'star',
  people: ({ personId }) => [personId],
  apply(state, { personId, starred }, context) {
    const file = state.person(personId);
    if (file === undefined) throw new Refused('personGone');
    const person = put(file.person, { starred }, { by: 'user', now: context.now });
    const keptSince = person.keptSince ?? (starred ? context.now : null);
    return [{ store: 'people', record: { ...person, keptSince } }];
  },
};

/** Sets or changes the next follow-up; null takes it away. */
export const setFollowUp: Act<{ personId: Id; followUp: FollowUpInput | null }> = {
  name: 'set follow-up',
  people: ({ personId }) => [personId],
  apply(state, { personId, followUp }, context) {
    const file = state.person(personId);
    if (file === undefined) throw new Refused('personGone');
    if (followUp === null) return closeFollowUp(file, 'dropped', context);
    return [...keep(file, context), ...openNewFollowUp(file, personId, followUp, context)];
  },
};

/** Pins something to bring up next time. */
export const addBringUp: Act<{ personId: Id; text: string }> = {
  name: 'add bring-up',
  people: ({ personId }) => [personId],
  apply(state, { personId, text }, context) {
    const file = state.person(personId);
    if (file === undefined) throw new Refused('personGone');
    if (text.trim() === '') throw new Refused('nothingToSave');
    const fields = { personId, day: context.today, text: text.trim(), usedOn: null };
    const record = newRecord({ type: 'bring-up', ...fields }, context);
    return [...keep(file, context), { store: 'records', record }];
  },
};

/** Notes a day on which it is good to be in touch, and why. */
export const addGoodMoment: Act<{ personId: Id } & GoodMomentInput> = {
  name: 'add good moment',
  people: ({ personId }) => [personId],
  apply(state, { personId, ...input }, context) {
    const file = state.person(personId);
    if (file === undefined) throw new Refused('personGone');
    if (input.text.trim() === '') throw new Refused('nothingToSave');
    const record = momentNoted(personId, input, context);
    return [...keep(file, context), { store: 'records', record }];
  },
};
