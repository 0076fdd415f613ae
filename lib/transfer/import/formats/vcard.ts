import { isBlank } from '@/lib/domain/is-blank';
import type { PersonFields } from '@/lib/domain/record';
import { readCardLine, type CardLine } from '@/lib/transfer/import/formats/card-line';
import { identityIn } from '@/lib/transfer/import/identity-of';
import { ImportRefusal } from '@/lib/transfer/import/import-refusal';
import type {
  ImportedFile,
  ImportRow,
  SkippedRow,
  SkipReason,
} from '@/lib/transfer/import/import-row';
import { IMPORT_LIMITS } from '@/lib/transfer/import/limits';

const UUID = /^(?:urn:uuid:)?([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})$/i;

/** vCards of versions 2.1, 3.0 and 4.0, any number in one file. Throws `ImportRefusal` where one does not end. */
export function readCards(text: string): ImportedFile {
  const rows: (ImportRow | SkippedRow)[] = [];
  for (const card of cardsIn(text)) {
    rows.push(isOfNobody(card) ? skipped(card, 'noPerson') : namedRow(card));
    if (rows.length > IMPORT_LIMITS.rows) throw new ImportRefusal('tooManyRows', card.line);
  }
  if (rows.length === 0) throw new ImportRefusal('noCards');
  return { rows, contacts: [], records: [], asks: ['company', 'position'] };
}

function namedRow(card: Card): ImportRow | SkippedRow {
  const row = rowOf(card);
  return isBlank(row.fields.name ?? '') ? skipped(card, 'noName') : row;
}

function skipped({ line, said }: Card, reason: SkipReason): SkippedRow {
  const name = reason === 'noName' ? undefined : said.find((each) => each.name === 'FN');
  return { line, name: name?.values[0]?.trim() ?? '', reason, detail: '' };
}

/** Whether it is of a company or a group: by 4.0, by Apple's mark on groups, and by that on companies. */
function isOfNobody({ said }: Card): boolean {
  return said.some(({ name, values: [value = ''] }) => {
    const word = value.trim().toLowerCase();
    if (name === 'X-ABSHOWAS') return word === 'company';
    return name.endsWith('KIND') && /^(?:group|org|location|application)$/.test(word);
  });
}

interface Card {
  /** The line on which it begins, from 1. */
  line: number;
  said: CardLine[];
}

function* cardsIn(text: string): Generator<Card> {
  let card: Card | null = null;
  for (const { line, content } of unfolded(text)) {
    // Files put one behind the other keep their byte order marks.
    if (/^\uFEFF?BEGIN:VCARD\s*$/i.test(content)) {
      if (card !== null) throw new ImportRefusal('cardUnclosed', card.line);
      card = { line, said: [] };
    } else if (/^END:VCARD\s*$/i.test(content)) {
      if (card !== null) yield card;
      card = null;
    } else if (card !== null) {
      const said = readCardLine(content);
      if (said === null) continue;
      if (said.values.some((value) => value.length > IMPORT_LIMITS.cell)) {
        throw new ImportRefusal('longCell', line);
      }
      card.said.push(said);
    }
  }
  if (card !== null) throw new ImportRefusal('cardUnclosed', card.line);
}

/** The lines as they were before they were folded; 2.1 folds its quoted-printable with a `=` at the end. */
function* unfolded(text: string): Generator<{ line: number; content: string }> {
  const lines = text.split(/\r\n|\r|\n/);
  for (let place = 0; place < lines.length;) {
    const line = place + 1;
    const parts = [lines[place] ?? ''];
    place += 1;
    const isQuoted = /^[^:]*QUOTED-PRINTABLE/i.test(parts[0] ?? '');
    while (place < lines.length) {
      const next = lines[place] ?? '';
      const isSoft = isQuoted && parts.at(-1)?.endsWith('=') === true;
      if (!isSoft && !/^[ \t]/.test(next)) break;
      parts.push(isSoft ? next : next.slice(1));
      place += 1;
    }
    yield { line, content: parts.join(isQuoted ? '\n' : '').replaceAll('=\n', '') };
  }
}

function rowOf({ line, said }: Card): ImportRow {
  const all = (...names: string[]): CardLine[] => said.filter(({ name }) => names.includes(name));
  const first = (name: string): string => all(name)[0]?.values[0]?.trim() ?? '';
  const texts = (name: string): string[] => [
    ...new Set(
      all(name).flatMap(({ values }) => values.map((each) => each.trim()).filter(Boolean)),
    ),
  ];
  const fields: Partial<PersonFields> = {};
  const set = (field: 'name' | TextField, value: string): void => {
    if (value !== '') fields[field] = value;
  };
  set('name', first('FN') || nameOf(all('N')[0]?.values ?? []));
  set('nickname', first('NICKNAME'));
  set('company', first('ORG'));
  set('position', first('TITLE') || first('ROLE'));
  set(
    'location',
    all('ADR')
      .map(({ values }) => placeOf(values))
      .find(Boolean) ?? '',
  );
  set('email', texts('EMAIL').join(', '));
  set('note', texts('NOTE').join('\n'));
  const isKept = first('X-KITH-KEPT').toUpperCase() === 'TRUE';
  const categories = texts('CATEGORIES');
  // Kith's own labels are the user's, whatever they are called.
  const labels = isKept ? categories : categories.filter((each) => !OF_GOOGLE.has(each));
  const expertise = texts('EXPERTISE');
  if (labels.length > 0) fields.labels = labels;
  if (expertise.length > 0) fields.expertise = expertise;
  const profiles = all('URL', 'SOCIALPROFILE', 'X-SOCIALPROFILE')
    .flatMap(({ values }) => identityIn(values[0]?.trim() ?? '') ?? [])
    .filter(({ kind }) => kind !== 'self');
  const unique = [...new Map(profiles.map((each) => [each.key, each])).values()];
  const kithId = UUID.exec(first('UID'))?.[1]?.toLowerCase() ?? null;
  return { line, fields, profiles: unique, kithId, isKept, beside: null };
}

/** Google's own groups, which its CSV marks with a star. */
const OF_GOOGLE: ReadonlySet<string> = new Set(['myContacts', 'starred']);

type TextField = 'nickname' | 'company' | 'position' | 'location' | 'email' | 'note';

/** Family; given; further; before; after. */
function nameOf([family = '', given = '', further = '']: readonly string[]): string {
  return [given, further, family]
    .map((each) => each.trim())
    .filter(Boolean)
    .join(' ');
}

/** Box; more; street; place; region; code; country. */
function placeOf([, , , place = '', region = '', , country = '']: readonly string[]): string {
  return [place, region, country]
    .map((each) => each.trim())
    .filter(Boolean)
    .join(', ');
}
