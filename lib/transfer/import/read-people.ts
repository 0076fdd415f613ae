import type { ImportedFile, ImportRow, SkippedRow } from '@/lib/transfer/import/import-row';
import { addressesIn, identityIn } from '@/lib/transfer/import/identity-of';
import { readFileDay, type DateOrder } from '@/lib/transfer/import/file-date';
import { isBlank } from '@/lib/domain/is-blank';
import type { Day } from '@/lib/domain/day';
import type { CsvTable } from '@/lib/transfer/import/read-csv';
import type { PersonFields } from '@/lib/domain/record';
import type { ProfileIdentity } from '@/lib/profiles/profile-identity';
import type { ColumnMap, ColumnTarget } from '@/lib/transfer/import/columns';

/** Rows of people by what their columns mean. */
export function readPeople(
  table: CsvTable,
  from: number,
  map: ColumnMap,
  order: DateOrder | null,
): ImportedFile {
  const rows = { [Symbol.iterator]: () => readRows(table, from, new RowReading(map, order)) };
  return { rows, contacts: [], records: [], asks: ['company', 'position'] };
}

/** Most names do, and then they are something to see. */
const BEGINS_PLAINLY = /^[a-z]/i;

function* readRows(
  table: CsvTable,
  from: number,
  reading: RowReading,
): Generator<ImportRow | SkippedRow> {
  for (const { cells, line } of table.rowsFrom(from)) {
    const name = reading.nameIn(cells);
    if (!BEGINS_PLAINLY.test(name) && isBlank(name)) {
      const isEmpty = cells.every((cell) => cell.trim() === '');
      if (!isEmpty) yield { line, name: '', reason: 'noName', detail: '' };
      continue;
    }
    const row = reading.read(line, name, cells);
    yield row === 'self' ? { line, name, reason: 'self', detail: '' } : row;
  }
}

/** What holds for all rows of a file: found once, because there are thousands of them. */
class RowReading {
  readonly #name: Places;
  readonly #nameParts: readonly Places[];
  readonly #texts: readonly Column<(typeof TEXTS)[number]>[];
  readonly #dayFields: readonly Column<(typeof DAYS)[number]>[];
  readonly #lists: readonly Column<(typeof LISTS)[number]>[];
  readonly #email: Places;
  readonly #profile: Places;
  /** One day stands in many rows. */
  readonly #days = new Map<string, Day | null>();

  constructor(
    map: ColumnMap,
    readonly order: DateOrder | null,
  ) {
    const placesOf = (target: ColumnTarget): Places =>
      map.flatMap((each, place) => (each === target ? [place] : []));
    const columns = <Field extends ColumnTarget>(fields: readonly Field[]): Column<Field>[] =>
      fields
        .map((field) => ({ field, places: placesOf(field) }))
        .filter(({ places }) => places.length > 0);
    this.#name = placesOf('name');
    this.#nameParts = columns(['givenName', 'middleName', 'familyName']).map((each) => each.places);
    this.#texts = columns(TEXTS);
    this.#dayFields = columns(DAYS);
    this.#lists = columns(LISTS);
    this.#email = placesOf('email');
    this.#profile = placesOf('profile');
  }

  nameIn(cells: readonly string[]): string {
    const whole = firstOf(this.#name, cells);
    if (whole !== '') return whole;
    let name = '';
    for (const places of this.#nameParts) {
      const part = firstOf(places, cells);
      if (part !== '') name = name === '' ? part : `${name} ${part}`;
    }
    return name;
  }

  read(line: number, name: string, cells: readonly string[]): ImportRow | 'self' {
    // Empty at first: so the engine leaves room for what comes, and 30,000 need no second list each.
    const fields: Partial<PersonFields> = {};
    fields.name = name;
    for (const { field, places } of this.#texts) {
      const words = firstOf(places, cells);
      if (words !== '') fields[field] = words;
    }
    for (const { field, places } of this.#dayFields) {
      const day = this.#day(firstOf(places, cells));
      if (day !== null) fields[field] = day;
    }
    for (const { field, places } of this.#lists) {
      const words = valuesOf(places, cells);
      if (words.length > 0) fields[field] = words;
    }
    const emails = valuesOf(this.#email, cells);
    if (emails.length > 0) fields.email = emails.join(', ');
    const profiles = this.#profiles(cells);
    for (const { kind } of profiles) if (kind === 'self') return 'self';
    return { line, fields, profiles, kithId: null, isKept: false, beside: null };
  }

  #profiles(cells: readonly string[]): ProfileIdentity[] {
    const profiles: ProfileIdentity[] = [];
    for (const place of this.#profile) {
      const cell = cells[place]?.trim() ?? '';
      if (cell === '') continue;
      for (const address of addressesIn(cell)) {
        const identity = identityIn(address);
        if (identity !== null) profiles.push(identity);
      }
    }
    return profiles;
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

/** The columns that mean one thing. */
type Places = readonly number[];

interface Column<Field extends ColumnTarget> {
  field: Field;
  places: Places;
}

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
const NO_VALUES: readonly string[] = [];

function firstOf(places: Places, cells: readonly string[]): string {
  for (const place of places) {
    const cell = cells[place]?.trim() ?? '';
    if (cell !== '') return cell;
  }
  return '';
}

/** Every value of the cells, each once. */
function valuesOf(places: Places, cells: readonly string[]): string[] {
  const values: string[] = [];
  for (const place of places) {
    const cell = cells[place]?.trim() ?? '';
    for (const value of cell === '' ? NO_VALUES : valuesIn(cell)) {
      if (!values.includes(value)) values.push(value);
    }
  }
  return values;
}

/** Several values of one cell, as Google (` ::: `) and others (`;`) write them; Google's own groups begin with a star. */
function valuesIn(cell: string): string[] {
  return cell
    .split(/\s*(?::::|;)\s*/)
    .map((each) => each.trim())
    .filter((each) => each !== '' && !each.startsWith('* '));
}
