import type { Everything } from '@/lib/acts/act';
import type { News, Person, Profile } from '@/lib/domain/record';
import { fold } from '@/lib/search/fold';
import { nameKey } from '@/lib/search/match-keys';

/** What is stored when an import is planned; `records` only where the file brings records of its own. */
export interface StoredNow {
  people: readonly Person[];
  profiles: readonly Profile[];
  records?: Everything['records'];
}

/** What is stored, as rows are held against it. */
export interface StoredIndex {
  byId: ReadonlyMap<string, Person>;
  /** Who holds a key now. */
  byKey: Map<string, Person>;
  /** Whom a key in the bin belongs to. */
  inBinByKey: ReadonlyMap<string, Person>;
  /** Everybody who has an address; a family may share one. */
  byEmail: Map<string, Person[]>;
  /** Everybody of a name, to the letter. */
  byName: Map<string, Person[]>;
  /** Every key of somebody's, former ones too: what they have already. */
  keysOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names with companies: whoever shares one may be the same, and nobody is made one by it. */
  nameAndCompany: ReadonlySet<string>;
}

/** Makes the index; in the order of people and profiles, linear in both. */
export function indexStored({ people, profiles }: StoredNow): StoredIndex {
  const byId = new Map<string, Person>();
  const byEmail = new Map<string, Person[]>();
  const byName = new Map<string, Person[]>();
  const nameAndCompany = new Set<string>();
  for (const person of people) {
    byId.set(person.id, person);
    for (const id of person.mergedIds) byId.set(id, person);
    if (person.removedOn !== null) continue;
    for (const email of emailsIn(person.email)) note(byEmail, email, person);
    note(byName, person.name, person);
    if (person.company !== '') nameAndCompany.add(nameAndCompanyOf(person.name, person.company));
  }
  const byKey = new Map<string, Person>();
  const inBinByKey = new Map<string, Person>();
  const keysOf = new Map<string, Set<string>>();
  for (const { personId, key, former, removedOn } of profiles) {
    const owner = byId.get(personId);
    if (owner === undefined) continue;
    const keys = keysOf.get(owner.id);
    if (keys === undefined) keysOf.set(owner.id, new Set([key]));
    else keys.add(key);
    if (former) continue;
    if (owner.removedOn !== null) inBinByKey.set(key, owner);
    else if (removedOn === null) byKey.set(key, owner);
  }
  return { byId, byKey, inBinByKey, byEmail, byName, keysOf, nameAndCompany };
}

/** Every address in the one field there is; what has no @ is a remark. */
export function emailsIn(email: string): string[] {
  if (!email.includes('@')) return [];
  // Nearly every address is plain, and folding takes a hundred times as long.
  return (PLAIN.test(email) ? email.toLowerCase() : fold(email))
    .split(/[\s,;<>()]+/)
    .filter((each) => each.includes('@'));
}

const PLAIN = /^[!-~ ]*$/;

/** A name with a company, as they are compared; '' where either is missing. */
export function nameAndCompanyOf(name: string, company: string): string {
  const [a, b] = [nameKey(name), nameKey(company)];
  return a === '' || b === '' ? '' : `${a}/${b}`;
}

function note(people: Map<string, Person[]>, key: string, person: Person): void {
  const before = people.get(key);
  if (before === undefined) people.set(key, [person]);
  else before.push(person);
}

/** The news that are open, by person, newest last; for those whose job may have changed once more. */
export type OpenNewsOf = (personId: string) => readonly News[];
