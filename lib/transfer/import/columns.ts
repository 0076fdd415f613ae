import type { ImportedFile, ImportRow, SkippedRow } from '@/lib/transfer/import/import-row';
import { addressesIn, identityIn } from '@/lib/transfer/import/identity-of';
import { readFileDay, type DateOrder } from '@/lib/transfer/import/file-date';
import { isBlank } from '@/lib/domain/is-blank';
import type { PersonFields } from '@/lib/domain/record';

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
  for (let place = from; place < table.rows.length; place++) {
    const cells = table.rows[place] ?? [];
    const line = table.lines[place] ?? 0;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const said = sayingsOf(cells, map);
    const row = rowOf(line, said, order);
    if (row === 'self') skipped.push({ line, name: nameOf(said), reason: 'self', detail: '' });
    else if (isBlank(row.fields.name ?? '')) {
      skipped.push({ line, name: '', reason: 'noName', detail: '' });
    } else people.push(row);
  }
  return { people, skipped, contacts: [], records: [], asks: ['company', 'position'] };
}

type Sayings = Partial<Record<ColumnTarget, string[]>>;

function sayingsOf(cells: readonly string[], map: ColumnMap): Sayings {
  const said: Sayings = {};
  for (let place = 0; place < map.length; place++) {
    const target = map[place];
    const cell = cells[place]?.trim() ?? '';
    if (target == null || cell === '') continue;
    const before = said[target];
    if (before === undefined) said[target] = [cell];
    else before.push(cell);
  }
  return said;
}

function nameOf({ name, givenName, middleName, familyName }: Sayings): string {
  const [whole] = name ?? [];
  if (whole !== undefined) return whole;
  return [givenName?.[0], middleName?.[0], familyName?.[0]].filter(Boolean).join(' ');
}

function rowOf(line: number, said: Sayings, order: DateOrder | null): ImportRow | 'self' {
  const fields: Partial<PersonFields> = {};
  const name = nameOf(said);
  if (name !== '') fields.name = name;
  for (const field of TEXTS) {
    const [words] = said[field] ?? [];
    if (words !== undefined) fields[field] = words;
  }
  for (const field of DAYS) {
    const [words] = said[field] ?? [];
    const day = words === undefined ? null : readFileDay(words, order);
    if (day !== null) fields[field] = day;
  }
  for (const field of LISTS) {
    const words = (said[field] ?? []).flatMap(valuesIn);
    if (words.length > 0) fields[field] = [...new Set(words)];
  }
  if (said.email !== undefined)
    fields.email = [...new Set(said.email.flatMap(valuesIn))].join(', ');
  const profiles = (said.profile ?? []).flatMap(addressesIn).flatMap((address) => {
    const identity = identityIn(address);
    return identity === null ? [] : [identity];
  });
  if (profiles.some(({ kind }) => kind === 'self')) return 'self';
  return { line, fields, profiles, kithId: null, isKept: false, beside: null };
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

/** Several values of one cell, as Google (` ::: `) and others (`;`) write them; Google's own groups begin with a star. */
function valuesIn(cell: string): string[] {
  return cell
    .split(/\s*(?::::|;)\s*/)
    .map((each) => each.trim())
    .filter((each) => each !== '' && !each.startsWith('* '));
}
