import { isPartialDay, type Day, type PartialDay } from '@/lib/domain/day';
import { isBlank } from '@/lib/domain/is-blank';
import type { PersonFields } from '@/lib/domain/record';
import { foldHeader } from '@/lib/transfer/import/csv-format';
import { readFileDay, readFileMonth, type DateOrder } from '@/lib/transfer/import/file-date';
import { identityIn } from '@/lib/transfer/import/identity-of';
import type { ImportedFile, ImportRow, SkippedRow } from '@/lib/transfer/import/import-row';
import type { CsvTable } from '@/lib/transfer/import/read-csv';
import { readInertCell, splitValues } from '@/lib/transfer/csv-cells';
import type { PeopleColumn } from '@/lib/transfer/people-csv';

const KITH_ID = /^[!-~]{1,100}$/;

/** What the user may be asked about: everything that Kith's own file says of a person. */
export const KITH_FIELDS = [
  'name',
  'headline',
  'company',
  'position',
  'location',
  'email',
  'howMet',
  'whereMet',
  'metOn',
  'introducedBy',
  'expertise',
  'roles',
  'labels',
  'hopesFor',
  'needs',
  'note',
  'idealGap',
  'limit',
] as const satisfies readonly (keyof PersonFields)[];

const DAYS: readonly PeopleColumn[] = ['Met on', 'Next follow-up', 'Last touch'];

/** Whether a column of the people file holds days, by its header. */
export function isKithDay(header: string): boolean {
  return DAYS.some((column) => foldHeader(column) === foldHeader(header));
}

/**
 * Kith's own people file: every cell as it left, whoever is in it kept. A spreadsheet may have turned its days into
 * figures; `order` says how they are read then.
 */
export function readKithPeople(
  table: CsvTable,
  header: readonly string[],
  from: number,
  order: DateOrder | null = null,
): ImportedFile {
  const rows = { [Symbol.iterator]: () => readRows(table, header, from, order) };
  return { rows, contacts: [], records: [], asks: KITH_FIELDS };
}

function* readRows(
  table: CsvTable,
  header: readonly string[],
  from: number,
  order: DateOrder | null,
): Generator<ImportRow | SkippedRow> {
  const places = new Map(header.map((name, place) => [foldHeader(name), place]));
  for (const { cells, line } of table.rowsFrom(from)) {
    if (cells.every((cell) => cell === '')) continue;
    const cell = (column: PeopleColumn): string =>
      readInertCell(cells[places.get(foldHeader(column)) ?? -1] ?? '');
    if (isBlank(cell('Name'))) yield { line, name: '', reason: 'noName', detail: '' };
    else yield rowOf(line, cell, order);
  }
}

function rowOf(
  line: number,
  cell: (column: PeopleColumn) => string,
  order: DateOrder | null,
): ImportRow {
  const day = (column: PeopleColumn): Day | null => readFileDay(cell(column), order);
  const fields: Partial<PersonFields> = {
    name: cell('Name'),
    headline: cell('Headline'),
    company: cell('Company'),
    position: cell('Position'),
    location: cell('Location'),
    email: cell('E-mail'),
    howMet: cell('How you met'),
    whereMet: cell('Where you met'),
    metOn: metOn(cell('Met on'), order),
    introducedBy: cell('Introduced by') === '' ? null : { name: cell('Introduced by') },
    expertise: splitValues(cell('Expertise')),
    roles: splitValues(cell('Roles')),
    labels: splitValues(cell('Labels')),
    hopesFor: cell('Hopes for'),
    needs: splitValues(cell('Needs')),
    note: cell('Note'),
    idealGap: countOrNull(cell('Ideal gap')),
    limit: countOrNull(cell('Limit')),
  };
  const kithId = cell('Kith ID').trim();
  return {
    line,
    fields: said(fields),
    profiles: splitValues(cell('Profile URL')).flatMap((address) => identityIn(address) ?? []),
    kithId: KITH_ID.test(kithId) ? kithId : null,
    isKept: true,
    beside: {
      offered: splitValues(cell('Value offered')),
      received: splitValues(cell('Value received')),
      followUp: day('Next follow-up'),
      followUpReason: cell('Follow-up reason'),
      lastTouch: day('Last touch'),
    },
  };
}

/** Without what the file says nothing of: an emptied cell takes nothing away. */
function said(fields: Partial<PersonFields>): Partial<PersonFields> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== '' && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** A day, a month or a year. */
function metOn(text: string, order: DateOrder | null): PartialDay | null {
  const written = text.trim();
  if (/^\d{4}(-\d\d){0,2}$/.test(written) && isPartialDay(written)) return written;
  return readFileDay(written, order) ?? readFileMonth(written);
}

function countOrNull(text: string): number | null {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null;
}
