import type { ColumnMap, ColumnTarget } from '@/lib/transfer/import/columns';

/** The CSV files that Kith knows by their header. */
export type CsvKind =
  | 'linkedin-connections'
  | 'linkedin-invitations'
  | 'linkedin-messages'
  | 'google-contacts'
  | 'outlook-contacts'
  | 'kith-people'
  | 'kith-timeline';

/** A header's name as it is compared: letters and figures alone, since spreadsheets lose blanks and hyphens. */
export function foldHeader(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What makes a header that of a kind: names that all have to be there. */
const SIGNS: readonly { kind: CsvKind; names: readonly string[] }[] = [
  { kind: 'kith-timeline', names: ['kithid', 'personid', 'kind', 'created'] },
  { kind: 'kith-people', names: ['name', 'profileurl', 'kithid'] },
  { kind: 'linkedin-connections', names: ['firstname', 'lastname', 'position', 'connectedon'] },
  { kind: 'linkedin-messages', names: ['conversationid', 'senderprofileurl', 'date'] },
  { kind: 'linkedin-invitations', names: ['from', 'to', 'sentat', 'direction'] },
  { kind: 'google-contacts', names: ['givenname', 'familyname', 'groupmembership'] },
  { kind: 'google-contacts', names: ['firstname', 'lastname', 'organizationname', 'labels'] },
  { kind: 'google-contacts', names: ['givenname', 'familyname', 'email1value'] },
  { kind: 'outlook-contacts', names: ['firstname', 'lastname', 'company', 'jobtitle'] },
  { kind: 'outlook-contacts', names: ['firstname', 'lastname', 'emailaddress', 'jobtitle'] },
];

/** The kind whose header a row is; null: of none that is known. */
export function kindOfHeader(cells: readonly string[]): CsvKind | null {
  const there = new Set(cells.map(foldHeader));
  return SIGNS.find(({ names }) => names.every((name) => there.has(name)))?.kind ?? null;
}

const MEANINGS: readonly (readonly [RegExp, ColumnTarget])[] = [
  [/^(name|fullname|displayname|fileas|contactname|vollständigername|nom complet)$/u, 'name'],
  [/^(firstname|givenname|forename|vorname|prénom|prenom|nombre)$/u, 'givenName'],
  [/^(middlename|additionalname)$/u, 'middleName'],
  [/^(lastname|familyname|surname|nachname|nom|apellidos?)$/u, 'familyName'],
  [/^(nickname|spitzname)$/u, 'nickname'],
  [/^headline$/u, 'headline'],
  [
    /^(company|companyname|organi[sz]ation|organization\d*name|employer|firma|unternehmen)$/u,
    'company',
  ],
  [/^(position|title|jobtitle|role|organization\d*title|beruf)$/u, 'position'],
  [/^(location|city|ort|address1city|businesscity|homecity)$/u, 'location'],
  [/^(email|emailaddress|emails|mail|email\d+(value|address))$/u, 'email'],
  [
    /^(url|profileurl|linkedin|linkedinurl|profile|website\d*(value)?|webpage|website)$/u,
    'profile',
  ],
  [/^(connectedon|connected)$/u, 'connectedOn'],
  [/^(lastcontact|lastcontacted|lasttouch|lastmet|lastcontacton)$/u, 'lastContactOn'],
  [/^(howyoumet|howwemet|source)$/u, 'howMet'],
  [/^(whereyoumet|wherewemet|event)$/u, 'whereMet'],
  [/^(labels?|tags?|groups?|groupmembership|categories)$/u, 'labels'],
  [/^(expertise|skills?)$/u, 'expertise'],
  [/^(notes?|comments?|notizen)$/u, 'note'],
];

/** What the columns mean, as far as their names say it. */
export function guessColumns(header: readonly string[]): ColumnMap {
  return header.map((name) => {
    const folded = foldHeader(name);
    return MEANINGS.find(([sign]) => sign.test(folded))?.[1] ?? null;
  });
}
