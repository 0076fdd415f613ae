import { lastTouch, openFollowUp, valuesGiven, valuesReceived } from '@/lib/domain/person-file';
import type { Introducer, PersonFile, Profile } from '@/lib/domain/record';
import { addressOf } from '@/lib/profiles/address-of';
import { joinValues } from '@/lib/transfer/csv-cells';
import { inNameOrder, namesOf } from '@/lib/transfer/in-name-order';
import { writeCsv } from '@/lib/transfer/write-csv';

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

/**
 * The people file: one row for everyone who is kept. Gaps are in days. Profile URL, Expertise, both
 * values, Roles, Labels and Needs hold any number of values; how, when and in what state a value came
 * about is in the timeline file. `files` is everybody, so that an introducer who is not kept has a name.
 */
export function peopleCsv(files: readonly PersonFile[]): string {
  const names = namesOf(files);
  const kept = files.filter(({ person }) => person.keptSince !== null && person.removedOn === null);
  return writeCsv(
    PEOPLE_COLUMNS,
    inNameOrder(kept).map((file) => {
      const row = rowOf(file, names);
      return PEOPLE_COLUMNS.map((column) => row[column]);
    }),
  );
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
    'Profile URL': joinValues(file.profiles.flatMap(addressesOf)),
    'How you met': person.howMet,
    'Where you met': person.whereMet,
    'Met on': person.metOn ?? '',
    'Introduced by': introducerName(person.introducedBy, names),
    Expertise: joinValues(person.expertise),
    'Value offered': joinValues(valuesGiven(file).map(({ text }) => text)),
    'Value received': joinValues(valuesReceived(file).map(({ text }) => text)),
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

/** A former key may be somebody else's page by now, so it does not leave as an address. */
function addressesOf({ key, former, removedOn }: Profile): string[] {
  const address = former || removedOn !== null ? null : addressOf(key);
  return address === null ? [] : [address];
}

function introducerName(introducer: Introducer | null, names: ReadonlyMap<string, string>): string {
  if (introducer === null) return '';
  return 'name' in introducer ? introducer.name : (names.get(introducer.personId) ?? '');
}
