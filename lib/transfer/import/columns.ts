import type { ImportedFile, ImportRow, SkippedRow } from '@/lib/transfer/import/import-row';
import { addressesIn, identityIn } from '@/lib/transfer/import/identity-of';
import { readFileDay, type DateOrder } from '@/lib/transfer/import/file-date';
import { isBlank } from '@/lib/domain/is-blank';
import type { Day } from '@/lib/domain/day';
import type { PersonFields } from '@/lib/domain/record';
import type { ProfileIdentity } from '@/lib/profiles/profile-identity';

/** What a column can mean. Several columns may mean one thing: addresses are joined, of the rest the first that says something counts. */
export const COLUMN_TARGETS = [
  'name',
  'givenName',
  'middleName',
  'familyName',
  'nickname',
  'headline',
  'company',
  'position',
  'location',
  'email',
  'profile',
  'connectedOn',
  'lastContactOn',
  'howMet',
  'whereMet',
  'labels',
  'expertise',
  'note',
] as const;
export type ColumnTarget = (typeof COLUMN_TARGETS)[number];

/** What each column of a file means, by its place; null: it is left out. */
export type ColumnMap = readonly (ColumnTarget | null)[];

/** The columns that hold days. */
export function isDayColumn(target: ColumnTarget | null | undefined): boolean {
  return target === 'connectedOn' || target === 'lastContactOn';
}

/** Rows of people by what their columns mean. */
export function readPeople(
  table: { rows: readonly (readonly string[])[]; lines: readonly number[] },
  from: number,
  map: ColumnMap,
  order: DateOrder | null,
): ImportedFile {
  const people: ImportRow[] = [];
  const skipped: SkippedRow[] = [];
  const reading = new RowReading(map, order);
  for (let place = from; place < table.rows.length; place++) {
    const cells = table.rows[place] ?? [];
    const line = table.lines[place] ?? 0;
    const name = reading.nameIn(cells);
    if (isBlank(name)) {
      const isEmpty = cells.every((cell) => cell.trim() === '');
      if (!isEmpty) skipped.push({ line, name: '', reason: 'noName', detail: '' });
      continue;
    }
    const row = reading.read(line, name, cells);
    if (row === 'self') skipped.push({ line, name, reason: 'self', detail: '' });
    else people.push(row);
  }
  return { people, skipped, contacts: [], records: [], asks: ['company', 'position'] };
}

/** What holds for all rows of a file: found once, because there are thousands of them. */
class RowReading {
  readonly #placesOf: Partial<Record<ColumnTarget, number[]>> = {};
  readonly #texts: readonly (typeof TEXTS)[number][];
  readonly #dayFields: readonly (typeof DAYS)[number][];
  readonly #lists: readonly (typeof LISTS)[number][];
  /** One day stands in many rows. */
  readonly #days = new Map<string, Day | null>();

  constructor(
    map: ColumnMap,
    readonly order: DateOrder | null,
  ) {
    for (const [place, target] of map.entries()) {
      if (target !== null) (this.#placesOf[target] ??= []).push(place);
    }
    const isThere = (target: ColumnTarget): boolean => this.#placesOf[target] !== undefined;
    this.#texts = TEXTS.filter(isThere);
    this.#dayFields = DAYS.filter(isThere);
    this.#lists = LISTS.filter(isThere);
  }

  nameIn(cells: readonly string[]): string {
    const whole = this.#first('name', cells);
    if (whole !== '') return whole;
    let name = '';
    for (const target of ['givenName', 'middleName', 'familyName'] as const) {
      const part = this.#first(target, cells);
      if (part !== '') name = name === '' ? part : `${name} ${part}`;
    }
    return name;
  }

  read(line: number, name: string, cells: readonly string[]): ImportRow | 'self' {
    const fields: Partial<PersonFields> = { name };
    for (const field of this.#texts) {
      const words = this.#first(field, cells);
      if (words !== '') fields[field] = words;
    }
    for (const field of this.#dayFields) {
      const day = this.#day(this.#first(field, cells));
      if (day !== null) fields[field] = day;
    }
    for (const field of this.#lists) {
      const words = this.#values(field, cells);
      if (words.length > 0) fields[field] = words;
    }
    const emails = this.#values('email', cells);
    if (emails.length > 0) fields.email = emails.join(', ');
    const profiles = this.#profiles(cells);
    if (profiles.some(({ kind }) => kind === 'self')) return 'self';
    return { line, fields, profiles, kithId: null, isKept: false, beside: null };
  }

  #profiles(cells: readonly string[]): ProfileIdentity[] {
    const profiles: ProfileIdentity[] = [];
    for (const place of this.#placesOf.profile ?? NOWHERE) {
      const cell = cells[place]?.trim() ?? '';
      if (cell === '') continue;
      for (const address of addressesIn(cell)) {
        const identity = identityIn(address);
        if (identity !== null) profiles.push(identity);
      }
    }
    return profiles;
  }

  #first(target: ColumnTarget, cells: readonly string[]): string {
    for (const place of this.#placesOf[target] ?? NOWHERE) {
      const cell = cells[place]?.trim() ?? '';
      if (cell !== '') return cell;
    }
    return '';
  }

  /** Every value of the cells, each once. */
  #values(target: ColumnTarget, cells: readonly string[]): string[] {
    const values: string[] = [];
    for (const place of this.#placesOf[target] ?? NOWHERE) {
      const cell = cells[place]?.trim() ?? '';
      if (cell === '') continue;
      for (const value of valuesIn(cell)) if (!values.includes(value)) values.push(value);
    }
    return values;
  }

  #day(written: string): Day | null {
    if (written === '') return null;
    let day = this.#days.get(written);
    if (day === undefined) {
      day = readFileDay(written, this.order);
      this.#days.set(written, day);
    }
    return day;
  }
}

const NOWHERE: readonly number[] = [];
const TEXTS = [
  'nickname',
  'headline',
  'company',
  'position',
  'location',
  'howMet',
  'whereMet',
  'note',
] as const;
const DAYS = ['connectedOn', 'lastContactOn'] as const;
const LISTS = ['labels', 'expertise'] as const;

/** Several values of one cell, as Google (` ::: `) and others (`;`) write them; Google's own groups begin with a star. */
function valuesIn(cell: string): string[] {
  return cell
    .split(/\s*(?::::|;)\s*/)
    .map((each) => each.trim())
    .filter((each) => each !== '' && !each.startsWith('* '));
}
