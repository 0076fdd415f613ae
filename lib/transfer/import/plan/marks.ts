import type { ActContext, Write } from '@/lib/acts/act';
import { put } from '@/lib/acts/set-fields';
import type { Day } from '@/lib/domain/day';
import type { Id, Person, PersonFields } from '@/lib/domain/record';

/** A day of contact that moves on. */
export interface MovedContact {
  person: Person;
  day: Day;
}

/**
 * What a file says of people who are stored, beside their row or without one: records keep them, and messages move their
 * day of contact. Whoever has a row gets it with that, so that nobody is written twice.
 */
export class Marks {
  readonly #left = new Set<Id>();

  constructor(
    /** Whom records keep. */
    readonly keeps: ReadonlyMap<Id, Person>,
    readonly contacts: ReadonlyMap<Id, MovedContact>,
  ) {
    for (const id of [...keeps.keys(), ...contacts.keys()]) this.#left.add(id);
  }

  /** Whether anything is said of somebody that nobody took yet. */
  has(id: Id): boolean {
    return this.#left.has(id);
  }

  /** Somebody's fields as a row sets them, with what is said beside it. */
  take(
    person: Person,
    said: Partial<PersonFields>,
    isKeeping: boolean,
    { now }: ActContext,
  ): Person {
    this.#left.delete(person.id);
    const { day = '' } = this.contacts.get(person.id) ?? {};
    const fields = day > (said.lastContactOn ?? '') ? { ...said, lastContactOn: day } : said;
    const isKept = isKeeping || this.keeps.has(person.id);
    const changed = put<Person>(person, fields, { by: 'file', now });
    return isKept && person.keptSince === null ? { ...changed, keptSince: now } : changed;
  }

  /** The people of whom no row was written. */
  *rest(context: ActContext): Generator<Write> {
    for (const id of [...this.#left]) {
      const person = this.keeps.get(id) ?? this.contacts.get(id)?.person;
      if (person === undefined) continue;
      yield { store: 'people', record: this.take(person, {}, false, context) };
    }
  }
}
