import { isSame } from '@/lib/acts/set-fields';
import type { Person, PersonFields } from '@/lib/domain/record';
import { nameKey } from '@/lib/search/match-keys';
import { isSkipped, type ImportedFile, type ImportRow } from '@/lib/transfer/import/import-row';
import { compareFields, isNewsIn } from '@/lib/transfer/import/plan/compare-fields';
import type { Answer, PlannedRow } from '@/lib/transfer/import/plan/planned-row';
import { isNamedAlike } from '@/lib/transfer/import/plan/named-alike';
import {
  emailsIn,
  nameAndCompanyOf,
  type StoredIndex,
} from '@/lib/transfer/import/plan/stored-now';

/** The user's answers, by `<place of the row>/<field>`: a line may stand in two files of a zip; what is not there is answered by `otherwise`. */
export interface Answers {
  byPlace: ReadonlyMap<string, Answer>;
  otherwise: Answer;
}

/** Where no question was answered, what the user typed stays. */
export const ALL_YOURS: Answers = { byPlace: new Map(), otherwise: 'yours' };

/** Works out what becomes of each row, one after the other as they are asked for; changes nothing. */
export function* planRows(
  { rows, asks }: ImportedFile,
  index: StoredIndex,
  answers: Answers = ALL_YOURS,
): Generator<PlannedRow> {
  const planning = new Planning(index, new Set(asks), answers);
  let place = 0;
  for (const row of rows) {
    yield isSkipped(row) ? { ...row, outcome: 'skipped' } : planning.plan(row, place);
    place += 1;
  }
}

class Planning {
  /** The line of whoever stands further up in the file, by key, id, or all that is said. */
  readonly #lineOf = new Map<string, number>();
  /** The same by address, with the names of those who have it. */
  readonly #byAddress = new Map<string, { name: string; line: number }[]>();

  constructor(
    readonly index: StoredIndex,
    readonly asks: ReadonlySet<keyof PersonFields>,
    readonly answers: Answers,
  ) {}

  plan(row: ImportRow, place: number): PlannedRow {
    const { line } = row;
    const name = row.fields.name ?? '';
    const person = this.#match(row);
    if (person !== undefined && person.removedOn !== null) {
      return { line, name, outcome: 'skipped', reason: 'inBin', detail: '' };
    }
    const before = this.#lineBefore(row, person);
    if (before !== undefined) {
      return { line, name, outcome: 'skipped', reason: 'twice', detail: String(before) };
    }
    return person === undefined ? this.#asNew(row, name) : this.#against(person, row, place, name);
  }

  /**
   * On which line the same person stands further up; else notes that they stand here. Profiles tell it; Kith's id; a
   * stored person's id, which stands for all they have. An address may be shared by a whole family: it tells only with
   * the name, and only where no id does. With nothing of these, all that is said tells it.
   */
  #lineBefore(row: ImportRow, person: Person | undefined): number | undefined {
    const { line, profiles, kithId, fields } = row;
    const id = person?.id ?? kithId;
    const addresses = kithId === null && fields.email !== undefined ? emailsIn(fields.email) : NONE;
    const signs = id === null ? [] : [`id ${id}`];
    for (const { key } of profiles) signs.push(key);
    const isBare = kithId === null && profiles.length === 0 && addresses.length === 0;
    if (isBare) signs.push(JSON.stringify(fields));
    for (const sign of signs) {
      const before = this.#lineOf.get(sign);
      if (before !== undefined) return before;
    }
    for (const address of addresses) {
      const namesake = this.#byAddress
        .get(address)
        ?.find((each) => isOneName(each.name, fields.name));
      if (namesake !== undefined) return namesake.line;
    }
    for (const sign of signs) this.#lineOf.set(sign, line);
    for (const address of addresses) {
      const there = this.#byAddress.get(address);
      const here = { name: fields.name ?? '', line };
      if (there === undefined) this.#byAddress.set(address, [here]);
      else there.push(here);
    }
    return undefined;
  }

  /** By profile, by Kith's own id, by an address that nobody shares: never by a name alone. */
  #match({ kithId, profiles, fields }: ImportRow): Person | undefined {
    const { byId, byKey, inBinByKey } = this.index;
    const known = kithId === null ? undefined : byId.get(kithId);
    if (known !== undefined) return known;
    for (const { key } of profiles) {
      const holder = byKey.get(key);
      if (holder !== undefined) return holder;
    }
    for (const { key } of profiles) {
      const inBin = inBinByKey.get(key);
      if (inBin !== undefined) return inBin;
    }
    if (fields.email !== undefined && emailsIn(fields.email).length > 0) {
      return this.#byEmail(fields);
    }
    const isBare = profiles.length === 0 && kithId === null;
    return isBare ? this.#toTheLetter(fields) : undefined;
  }

  /** By an address and a name that agrees: a family may share an address. */
  #byEmail({ email = '', name = '' }: Partial<PersonFields>): Person | undefined {
    for (const each of emailsIn(email)) {
      const owners = this.index.byEmail.get(each);
      if (owners === undefined) continue;
      const namesake = owners.find((owner) => nameKey(owner.name) === nameKey(name));
      if (namesake !== undefined) return namesake;
      const [owner] = owners;
      if (owners.length === 1 && owner !== undefined && isNamedAlike(owner.name, name))
        return owner;
    }
    return undefined;
  }

  /** A row with nothing to tell anybody by is theirs of whom every word of it is stored: the same file once more. */
  #toTheLetter(fields: Partial<PersonFields>): Person | undefined {
    const namesakes = this.index.byName.get(fields.name ?? '') ?? [];
    // The keys of `fields` are a person's.
    const all = Object.entries(fields) as [keyof PersonFields, unknown][];
    return namesakes.find((person) => all.every(([field, said]) => isSame(person[field], said)));
  }

  #asNew(row: ImportRow, name: string): PlannedRow {
    const { line, kithId, fields } = row;
    const company = fields.company ?? '';
    const isPerhapsHere =
      company !== '' &&
      this.index.nameAndCompany.size > 0 &&
      this.index.nameAndCompany.has(nameAndCompanyOf(name, company));
    return { line, name, outcome: 'new', row, id: kithId, profiles: row.profiles, isPerhapsHere };
  }

  #against(person: Person, row: ImportRow, place: number, name: string): PlannedRow {
    const { line, fields } = row;
    const { byPlace, otherwise } = this.answers;
    const { changes, questions } = compareFields(person, fields, {
      asks: this.asks,
      answerTo: (field) => byPlace.get(`${place}/${field}`) ?? otherwise,
      nameOf: (id) => this.index.byId.get(id)?.name,
    });
    const theirs = this.index.keysOf.get(person.id);
    const profiles = row.profiles.filter(
      ({ key }) => theirs?.has(key) !== true && !this.index.byKey.has(key),
    );
    const isKeeping = row.isKept && person.keptSince === null;
    const isChanged = changes.length > 0 || profiles.length > 0 || isKeeping;
    return {
      line,
      name,
      outcome: isChanged ? 'changed' : 'same',
      place,
      person,
      changes,
      questions,
      profiles,
      isKeeping,
      // Only LinkedIn's own list knows better and says since when they are connected: an address book may be years old, and
      // what the user changed in Kith's own file is no news to them.
      isNews: !row.isKept && fields.connectedOn !== undefined && isNewsIn(changes),
    };
  }
}

const NONE: readonly string[] = [];

function isOneName(one: string, other = ''): boolean {
  return one === other || nameKey(one) === nameKey(other);
}
