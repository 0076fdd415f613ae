import { openFollowUp, valuesGiven, valuesReceived } from '@/lib/domain/person-file';
import { lastTouch } from '@/lib/domain/touches';
import type {
  Id,
  Introducer,
  PersonFile,
  Profile,
  ValueGiven,
  ValueReceived,
} from '@/lib/domain/record';
import type { CsvDelimiter } from '@/lib/domain/settings';
import { addressOf } from '@/lib/profiles/address-of';
import { joinValues } from '@/lib/transfer/csv-cells';
import { byText, inNameOrder, namesOf, oldestFirst } from '@/lib/transfer/in-name-order';
import { csvSlices } from '@/lib/transfer/write-csv';

/** The columns of the people file, in their order; fixed, since the file comes back by them. */
export const PEOPLE_COLUMNS = [
  'Name',
  'Headline',
  'Company',
  'Position',
  'Location',
  'E-mail',
  'Profile URL',
  'How you met',
  'Where you met',
  'Met on',
  'Introduced by',
  'Expertise',
  'Value offered',
  'Value received',
  'Next follow-up',
  'Follow-up reason',
  'Last touch',
  'Ideal gap',
  'Limit',
  'Roles',
  'Labels',
  'Hopes for',
  'Needs',
  'Note',
  'Kith ID',
] as const;
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];

/** How a CSV file is written, and of whom. */
export interface CsvScope {
  delimiter?: CsvDelimiter;
  /** Only these people; left out: everyone. */
  only?: ReadonlySet<Id> | undefined;
}

/**
 * The people file: one row for everyone who is kept. Gaps are in days. Profile URL, Expertise, both
 * values, Roles, Labels and Needs hold any number of values; how, when and in what state a value came
 * about is in the timeline file. `files` is everybody, so that an introducer who is not kept has a name.
 */
export function peopleCsv(files: readonly PersonFile[], scope: CsvScope = {}): string {
  return [...peopleSlices(files, scope)].join('');
}

/**
 * The same, some 2,000 people at a time; or those who are only known, with the same columns but that the last is `ID`:
 * a file that can be read back keeps whoever is in it.
 */
export function* peopleSlices(
  files: readonly PersonFile[],
  { delimiter, only, isKept = true }: CsvScope & { isKept?: boolean } = {},
): Generator<string> {
  const meant = files.filter(
    ({ person }) =>
      person.removedOn === null &&
      (person.keptSince !== null) === isKept &&
      (only?.has(person.id) ?? true),
  );
  const header = isKept ? PEOPLE_COLUMNS : [...PEOPLE_COLUMNS.slice(0, -1), 'ID'];
  yield* csvSlices(header, rowsOf(meant, namesOf(files)), delimiter);
}

function* rowsOf(
  files: readonly PersonFile[],
  names: ReadonlyMap<string, string>,
): Generator<string[]> {
  for (const file of inNameOrder(files)) {
    const row = rowOf(file, names);
    yield PEOPLE_COLUMNS.map((column) => row[column]);
  }
}

function rowOf(file: PersonFile, names: ReadonlyMap<string, string>): Record<PeopleColumn, string> {
  const { person } = file;
  const followUp = openFollowUp(file);
  return {
    Name: person.name,
    Headline: person.headline,
    Company: person.company,
    Position: person.position,
    Location: person.location,
    'E-mail': person.email,
    'Profile URL': joinValues(profileAddresses(file)),
    'How you met': person.howMet,
    'Where you met': person.whereMet,
    'Met on': person.metOn ?? '',
    'Introduced by': introducerName(person.introducedBy, names),
    Expertise: joinValues(person.expertise),
    'Value offered': joinValues(textsOf(valuesGiven(file))),
    'Value received': joinValues(textsOf(valuesReceived(file))),
    'Next follow-up': followUp?.due ?? '',
    'Follow-up reason': followUp?.reason ?? '',
    'Last touch': lastTouch(file)?.day ?? '',
    'Ideal gap': person.idealGap?.toString() ?? '',
    Limit: person.limit?.toString() ?? '',
    Roles: joinValues(person.roles),
    Labels: joinValues(person.labels),
    'Hopes for': person.hopesFor,
    Needs: joinValues(person.needs),
    Note: person.note,
    'Kith ID': person.id,
  };
}

/** The addresses of a person's profiles, in the order of their keys: ids are not the same after an import. */
export function profileAddresses({ profiles }: PersonFile): string[] {
  if (profiles.length < 2) return profiles.flatMap(addressesOf);
  return profiles.toSorted((a, b) => byText(a.key, b.key)).flatMap(addressesOf);
}

/** A former key may be somebody else's page by now, so it does not leave as an address. */
function addressesOf({ key, former, removedOn }: Profile): string[] {
  const address = former || removedOn !== null ? null : addressOf(key);
  return address === null ? [] : [address];
}

/** Of one day and one moment, as an import in a transaction leaves them, the ids decide. */
function textsOf(values: readonly (ValueGiven | ValueReceived)[]): string[] {
  if (values.length < 2) return values.map(({ text }) => text);
  return values.toSorted(oldestFirst).map(({ text }) => text);
}

function introducerName(introducer: Introducer | null, names: ReadonlyMap<string, string>): string {
  if (introducer === null) return '';
  return 'name' in introducer ? introducer.name : (names.get(introducer.personId) ?? '');
}
