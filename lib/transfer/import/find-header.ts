import {
  foldHeader,
  kindOfHeader,
  guessColumns,
  type CsvKind,
} from '@/lib/transfer/import/csv-format';
import { ImportRefusal } from '@/lib/transfer/import/import-refusal';
import { DELIMITERS, readFirstRows, type Delimiter } from '@/lib/transfer/import/read-csv';

/** Where a CSV file's header is, and whose it is; `kind` null: of a kind that the user has to explain. */
export interface FoundHeader {
  kind: CsvKind | null;
  delimiter: Delimiter;
  /** Its place among the rows. */
  place: number;
  cells: string[];
}

/** LinkedIn's header comes after three lines; a spreadsheet may have added some. */
const LOOKED_AT = 12;
/** Characters in which a header of a kind that is known stands nearly always, and in which any header has to. */
const BEGINNING = 8_000;
const AT_MOST = 200_000;

/** Finds the header, and with it what stands between two cells. Throws `ImportRefusal` where there is none. */
export function findHeader(text: string): FoundHeader {
  if (text.trim() === '') throw new ImportRefusal('empty');
  const found = text.length > BEGINNING ? findKnown(firstRows(text, BEGINNING), 1) : null;
  if (found !== null) return found;
  const read = firstRows(text, AT_MOST);
  const known = findKnown(read, 0);
  if (known !== null) return known;
  if (/^\s*"?Notes:/.test(text)) throw new ImportRefusal('onlyPreamble', 1);
  const [best] = read
    .map(({ delimiter, rows }) => ({ delimiter, rows, width: commonWidth(rows) }))
    .toSorted((a, b) => b.width - a.width);
  const place = best?.rows.findIndex((cells) => cells.some((cell) => cell.trim() !== '')) ?? -1;
  const cells = best?.rows[place];
  if (best === undefined || cells === undefined) throw new ImportRefusal('empty');
  const isOneKnown = guessColumns(cells).some((target) => target === 'name' || target === 'email');
  if (best.width < 2 && !isOneKnown) throw new ImportRefusal('noColumns', place + 1);
  return { kind: null, delimiter: best.delimiter, place, cells };
}

interface FirstRows {
  delimiter: Delimiter;
  rows: string[][];
}

function firstRows(text: string, most: number): FirstRows[] {
  const beginning = text.slice(0, most);
  return DELIMITERS.map((delimiter) => ({
    delimiter,
    rows: readFirstRows(beginning, delimiter, LOOKED_AT),
  }));
}

/** The header of a kind that is known; not among the last `torn` rows, which may go on. */
function findKnown(read: readonly FirstRows[], torn: number): FoundHeader | null {
  for (const { delimiter, rows } of read) {
    for (const [place, cells] of rows.slice(0, rows.length - torn).entries()) {
      const kind = kindOfHeader(cells);
      if (kind !== null) return { kind, delimiter, place, cells };
    }
  }
  return null;
}

/**
 * Refuses a header that has a name twice: which column is meant, nobody could say. Of a file whose columns are known it
 * does not matter where one of the two says nothing to Kith: in French, Outlook has `Titre` twice.
 */
export function refuseDoubled({ kind, cells }: FoundHeader, line: number): void {
  const isMapped = kind === 'google-contacts' || kind === 'outlook-contacts';
  const meanings = isMapped ? guessColumns(cells) : null;
  const seen = new Set<string>();
  for (const [place, cell] of cells.entries()) {
    const name = foldHeader(cell);
    if (name === '' || (meanings !== null && meanings[place] === null)) continue;
    if (seen.has(name)) throw new ImportRefusal('doubledHeader', line, cell.trim().slice(0, 80));
    seen.add(name);
  }
}

/** How many columns the first rows agree on. */
function commonWidth(rows: readonly string[][]): number {
  const widths = rows
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map(({ length }) => length);
  const [first = 0] = widths;
  return widths.every((width) => width > 1 && Math.abs(width - first) <= 1) ? first : 1;
}
