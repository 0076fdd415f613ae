import { Refused, type Act } from '@/lib/acts/act';
import { personItself } from '@/lib/acts/merge-people';
import { put } from '@/lib/acts/set-fields';
import type { Id, Person } from '@/lib/domain/record';

/** "Two people", for good: they are not suggested as one again. One of the two remembers it, readers look both ways. */
export const keepApart: Act<{ personId: Id; otherId: Id }> = {
  name: 'keep apart',
  people: ({ personId, otherId }) => [personId, otherId],
  apply(state, { personId, otherId }, context) {
    if (personId === otherId) throw new Refused('onePerson');
    const { person } = personItself(state, personId);
    const { person: other } = personItself(state, otherId);
    const isApart = person.apartFrom.includes(otherId) || other.apartFrom.includes(personId);
    const apartFrom = isApart ? person.apartFrom : [...person.apartFrom, otherId];
    const setter = { by: 'user' as const, now: context.now };
    return [{ store: 'people', record: put<Person>(person, { apartFrom }, setter) }];
  },
};
