import { meaningsOf } from '@/lib/transfer/import/column-meanings';
import type { ColumnMap } from '@/lib/transfer/import/columns';

/** The CSV files that Kith knows by their header. */
export type CsvKind =
  | 'linkedin-connections'
  | 'linkedin-invitations'
  | 'linkedin-messages'
  | 'google-contacts'
  | 'outlook-contacts'
  | 'kith-people'
  | 'kith-timeline';

/**
 * A header's name as it is compared: letters with their marks, and figures, since spreadsheets lose blanks and hyphens.
 */
export function foldHeader(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
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
  // As Outlook writes it in German and in French; in other languages the user is asked what the columns mean.
  { kind: 'outlook-contacts', names: ['vorname', 'nachname', 'emailadresse', 'emailtyp'] },
  { kind: 'outlook-contacts', names: ['prénom', 'nom', 'adressedemessagerie', 'typedemessagerie'] },
];

/** The kind whose header a row is; null: of none that is known. */
export function kindOfHeader(cells: readonly string[]): CsvKind | null {
  const there = new Set(cells.map(foldHeader));
  return SIGNS.find(({ names }) => names.every((name) => there.has(name)))?.kind ?? null;
}

/** What the columns mean, as far as their names say it. */
export function guessColumns(header: readonly string[]): ColumnMap {
  return meaningsOf(header.map(foldHeader));
}
