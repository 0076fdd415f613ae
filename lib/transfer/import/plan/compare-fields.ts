import { isSame } from '@/lib/acts/set-fields';
import type { Introducer, Person, PersonFields } from '@/lib/domain/record';
import { fold } from '@/lib/search/fold';
import { isNamedAlike } from '@/lib/transfer/import/plan/named-alike';
import type { Answer, FieldChange, FieldQuestion } from '@/lib/transfer/import/plan/planned-row';
import { emailsIn } from '@/lib/transfer/import/plan/stored-now';

/** How a row's fields are held against a person's. */
export interface Comparing {
  /** The fields that the user is asked about; of others what the user set stays without a question. */
  asks: ReadonlySet<keyof PersonFields>;
  answerTo: (field: keyof PersonFields) => Answer;
  /** Somebody's name by id. */
  nameOf: (id: string) => string | undefined;
}

/**
 * What a row would set: a field that nobody set, or that a file set, follows the file; one that the user set or emptied
 * stays, and
 * where the file may know better the user is asked. Nothing is emptied, a day of contact only moves on, and of two names
 * that agree the one that is here stays: two address books would change it to and fro.
 */
export function compareFields(
  person: Person,
  said: Partial<PersonFields>,
  { asks, answerTo, nameOf }: Comparing,
): { changes: FieldChange[]; questions: FieldQuestion[] } {
  const changes: FieldChange[] = [];
  const questions: FieldQuestion[] = [];
  // The keys of `said` are a person's.
  for (const [field, now] of Object.entries(said) as [keyof PersonFields, unknown][]) {
    const was = person[field];
    if (isSame(was, now) || isSameIntroducer(was, now, nameOf)) continue;
    const change = { field, was, now };
    if (field === 'lastContactOn') {
      // Two days, which sort as text.
      if (was === null || (now as string) > (was as string)) changes.push(change);
    } else if (isNothing(was)) {
      const isEmptied = isEmptiedByUser(person, field);
      if (!isEmptied) changes.push(change);
      else if (asks.has(field))
        questions.push({ field, yours: was, file: now, answer: answerTo(field) });
    } else if (field === 'labels' || field === 'expertise') {
      const joined = joinedLists(was, now);
      if (asks.has(field))
        questions.push({ field, yours: was, file: now, answer: answerTo(field) });
      else if (!isSame(was, joined)) changes.push({ ...change, now: joined });
    } else if (person.stamps[field]?.by === 'file') {
      if (!isToldAlready(person, said, field)) changes.push(change);
    } else if (asks.has(field)) {
      questions.push({ field, yours: was, file: now, answer: answerTo(field) });
    }
  }
  const taken = questions
    .filter(({ answer }) => answer === 'file')
    .map(({ field, yours, file }) => ({ field, was: yours, now: file }));
  return { changes: [...changes, ...taken], questions };
}

/** Whether company or position now say something else; from nothing to something is no news. */
export function isNewsIn(changes: readonly FieldChange[]): boolean {
  return changes.some(
    ({ field, was, now }) =>
      (field === 'company' || field === 'position') &&
      !isNothing(was) &&
      fold(String(was)) !== fold(String(now)),
  );
}

/** Whether a file says no more than what another said: a shorter name, fewer addresses. */
function isToldAlready(
  person: Person,
  { name = '', email = '' }: Partial<PersonFields>,
  field: keyof PersonFields,
): boolean {
  if (field === 'name') return isNamedAlike(person.name, name);
  if (field !== 'email' || emailsIn(email).length === 0) return false;
  const known = new Set(emailsIn(person.email));
  return emailsIn(email).every((address) => known.has(address));
}

/** Whether the user took away what stood there; a field that nobody ever filled is free for the file. */
function isEmptiedByUser({ stamps }: Person, field: keyof PersonFields): boolean {
  const stamp = stamps[field];
  return stamp?.by === 'user' && stamp.version > 1;
}

function isNothing(value: unknown): boolean {
  return value === '' || value === null || (Array.isArray(value) && value.length === 0);
}

function joinedLists(was: unknown, now: unknown): unknown[] {
  const lists = [was, now].flatMap((list): unknown[] => (Array.isArray(list) ? list : []));
  return [...new Set(lists)];
}

/** A file has only the name of whoever introduced somebody. */
function isSameIntroducer(
  was: unknown,
  now: unknown,
  nameOf: (id: string) => string | undefined,
): boolean {
  const [stored, said] = [was, now] as [Introducer | null, Introducer | null];
  if (stored === null || typeof stored !== 'object' || !('personId' in stored)) return false;
  if (said === null || typeof said !== 'object' || !('name' in said)) return false;
  return nameOf(stored.personId) === said.name;
}
