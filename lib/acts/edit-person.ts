import { Refused, type Act } from '@/lib/acts/act';
import { trimmed } from '@/lib/acts/log-person';
import { setFields, type Edit, type Edits } from '@/lib/acts/set-fields';
import { isBlank } from '@/lib/domain/is-blank';
import { isAfterToday } from '@/lib/domain/read-partial-day';
import type { Id, Person, PersonFields } from '@/lib/domain/record';

/** Corrections in place; each names the version of the field that the editor saw. */
export interface EditPersonInput {
  personId: Id;
  edits: Edits<PersonFields>;
}

/** Corrects what is said of a person, field by field, so that two windows can do so at once. */
export const editPerson: Act<EditPersonInput> = {
  name: 'edit person',
  people: ({ personId }) => [personId],
  apply(state, { personId, edits }, context) {
    const file = state.person(personId);
    if (file === undefined) throw new Refused('personGone');
    const clean = withTrimmedValues(edits);
    if (clean.name !== undefined && isBlank(clean.name.value))
      throw new Refused('nameMissing', 'name');
    const metOn = clean.metOn?.value ?? null;
    if (metOn !== null && isAfterToday(metOn, context.today))
      throw new Refused('dayFuture', 'metOn');
    const setter = { by: 'user' as const, now: context.now };
    const edited = setFields<Person>(file.person, clean, setter);
    const formerName = file.person.name;
    const isRenamed = edited.name !== formerName && !edited.formerNames.includes(formerName);
    const person = isRenamed
      ? { ...edited, formerNames: [...edited.formerNames, formerName] }
      : edited;
    return [{ store: 'people', record: person }];
  },
};

function withTrimmedValues(edits: Edits<PersonFields>): Edits<PersonFields> {
  const entries = Object.entries(edits) as [keyof PersonFields, Edit][];
  const clean = entries.map(([field, edit]): [string, Edit] => [
    field,
    { ...edit, value: trimmed({ [field]: edit.value })[field] },
  ]);
  return Object.fromEntries(clean);
}
