import { showDay } from '@/lib/days/show-day';
import { isDay, type Day } from '@/lib/domain/day';
import type { PersonFields } from '@/lib/domain/record';
import { PERSON_FIELD_NAMES } from '@/lib/person-field-names';
import { language, plural, text, type TextKey } from '@/lib/text';
import type { ColumnTarget } from '@/lib/transfer/import/columns';
import type { ImportCounts, ImportSight, RowSight } from '@/lib/transfer/import/import-sight';
import type { FileKind } from '@/lib/transfer/import/read-import';
import type { Delimiter } from '@/lib/transfer/import/read-csv';
import type { FileEncoding } from '@/lib/transfer/import/decode-text';

type Refused = Extract<ImportSight, { is: 'refused' }>;

/** Why a file is refused, with the line it is about. */
export function refusalSentence({ reason, line, detail }: Refused): string {
  const sentence = text(`importRefused_${reason}`, detail);
  return line === null ? sentence : text('importAtLine', sentence, number(line));
}

/** Why a row is left out. */
export function skippedSentence({ reason, detail }: RowSight): string {
  if (reason === null) return '';
  return text(`importSkipped_${reason}`, reason === 'twice' ? number(Number(detail)) : detail);
}

const FIELDS: Partial<Record<keyof PersonFields, TextKey>> = PERSON_FIELD_NAMES;

/** What a field is called, as on the person's page. */
export function fieldName(field: keyof PersonFields): string {
  const key = FIELDS[field];
  return key === undefined ? field : text(key);
}

/** A field's value in words; days as everywhere in Kith. */
export function fieldText(field: keyof PersonFields, value: string, today: Day): string {
  const holdsDay = field === 'connectedOn' || field === 'lastContactOn' || field === 'metOn';
  return holdsDay && isDay(value) ? showDay(value, { locale: language(), today }) : value;
}

/** What a column can mean. */
export function targetName(target: ColumnTarget): string {
  switch (target) {
    case 'givenName':
    case 'middleName':
    case 'familyName':
    case 'profile':
      return text(`importColumn_${target}`);
    default:
      return fieldName(target);
  }
}

/** What a file is, in a few words. */
export function kindName(kind: FileKind): string {
  return text(KINDS[kind]);
}

const KINDS: Record<FileKind, TextKey> = {
  'linkedin-connections': 'importKindConnections',
  'linkedin-invitations': 'importKindContacts',
  'linkedin-messages': 'importKindContacts',
  'google-contacts': 'importKindGoogle',
  'outlook-contacts': 'importKindOutlook',
  'kith-people': 'importKindPeople',
  'kith-timeline': 'importKindTimeline',
  vcard: 'importKindCards',
  zip: 'importKindZip',
  mapped: 'importKindTable',
};

/** What stands between two cells, in a word. */
export function delimiterName(delimiter: Delimiter): string {
  return text(DELIMITERS[delimiter]);
}

const DELIMITERS: Record<Delimiter, TextKey> = {
  ',': 'importByComma',
  ';': 'importBySemicolon',
  '\t': 'importByTab',
  '|': 'importByBar',
};

/** How the letters were read; '' where there is nothing to say. */
export function encodingNote(encoding: FileEncoding | null): string {
  return encoding === 'windows-1252' ? text('importOldLetters') : '';
}

/** What the button says that an import would do. */
export function titleOf({ new: made, changed }: ImportCounts): string {
  if (made > 0 && changed > 0) {
    return text('importDoBoth', plural('importDo', made), number(changed));
  }
  if (made > 0) return plural('importDo', made);
  return changed > 0 ? plural('importDoChanges', changed) : text('importDoRest');
}

/** What an import brings, in figures; '' where it brings nothing. */
export function countedWords({ new: made, changed, records, contacts }: ImportCounts): string {
  const said = [
    made > 0 ? plural('importDoneNew', made) : '',
    changed > 0 ? plural('importDoneChanged', changed) : '',
    records > 0 ? plural('importDoneRecords', records) : '',
    contacts > 0 ? plural('importDoneContacts', contacts) : '',
  ];
  return new Intl.ListFormat(language(), { type: 'unit' }).format(said.filter(Boolean));
}

/** A number as the language writes it. */
export function number(value: number): string {
  // Made once: each row says its line, and making one takes a millisecond.
  format ??= new Intl.NumberFormat(language());
  return format.format(value);
}

let format: Intl.NumberFormat | null = null;
