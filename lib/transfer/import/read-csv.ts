import Papa from 'papaparse';
import { ImportRefusal } from '@/lib/transfer/import/import-refusal';
import { IMPORT_LIMITS } from '@/lib/transfer/import/limits';

/** What may stand between two cells. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A row of a CSV file, and the line on which it begins, from 1. */
export interface CsvRow {
  cells: string[];
  line: number;
}

/** A CSV file whose rows are parsed as they are asked for, and kept by nobody. */
export interface CsvTable {
  /**
   * The rows from a place on, none left out; from 0. Throws `ImportRefusal` on the way, for broken quotes and past the
   * limits: nothing is guessed, and of a file that is refused nothing is taken in.
   */
  rowsFrom: (place: number) => Iterable<CsvRow>;
}

/** How much of a text is parsed at once, in characters; no row need fit in. */
const SLICE = 32_768;

/** A text as rows of cells. */
export function readCsv(text: string, delimiter: Delimiter, slice = SLICE): CsvTable {
  const walk: Walk = { text, delimiter, slice, newline: newlineOf(text) };
  return { rowsFrom: (place) => numbered(walk, place) };
}

/** The first rows of the beginning of a text, whatever is wrong further down; the last of them may be torn. */
export function readFirstRows(beginning: string, delimiter: Delimiter, most: number): string[][] {
  return Papa.parse<string[]>(beginning, { delimiter, preview: most }).data;
}

interface Walk {
  text: string;
  delimiter: Delimiter;
  slice: number;
  newline: Newline;
}

type Newline = '\r\n' | '\n' | '\r';

/** As papaparse finds it; a text without a carriage return needs no looking for it. */
function newlineOf(text: string): Newline {
  if (!text.includes('\r')) return '\n';
  const { linebreak } = Papa.parse(text.slice(0, 1_048_576), { delimiter: ',', preview: 1 }).meta;
  return linebreak === '\n' || linebreak === '\r' ? linebreak : '\r\n';
}

/** What papaparse's parser gives of a text; its own types say nothing of it. */
interface Parsed {
  data: string[][];
  errors: { type: string; code: string; row?: number }[];
  meta: { cursor: number };
}

/** Rows that were parsed at once, and the text that they are of. */
interface Slice {
  rows: string[][];
  of: string;
  /** How many of them a line end closes: all but the last of the file. */
  closed: number;
}

/** A text slice by slice: a row that goes on in the next is parsed with it. */
function* slices(walk: Walk): Generator<Slice> {
  const { text, delimiter, newline } = walk;
  let size = walk.slice;
  let count = 0;
  for (let at = 0; at < text.length;) {
    const isLast = at + size >= text.length;
    const parser = new Papa.Parser({ delimiter, newline });
    const { data, errors, meta } = parser.parse(text.slice(at, at + size), 0, !isLast) as Parsed;
    const error = errors.find(({ type, row = 0 }) => type === 'Quotes' && row < data.length);
    if (error !== undefined) {
      const reason = error.code === 'MissingQuotes' ? 'unclosedQuote' : 'brokenQuote';
      throw new ImportRefusal(reason, lineOf(walk, count + (error.row ?? 0)));
    }
    const closed = data.length - (isLast ? 1 : 0);
    yield { rows: data, of: text.slice(at, at + meta.cursor), closed };
    count += data.length;
    at += meta.cursor;
    // One row is longer than a slice; twice as much each time, so that a quote never closed costs little.
    size = data.length === 0 ? size * 2 : walk.slice;
    if (isLast) return;
  }
}

function* numbered(walk: Walk, place: number): Generator<CsvRow> {
  let line = 1;
  let at = 0;
  for (const { rows, of, closed } of slices(walk)) {
    // A cell may hold line ends of its own; with no more of them than rows none does.
    const isPlain = !hasMoreEnds(of, closed);
    for (const cells of rows) {
      const reason = at >= IMPORT_LIMITS.rows ? 'tooManyRows' : pastLimits(cells);
      if (reason !== null) throw new ImportRefusal(reason, line);
      if (at++ >= place) yield { cells, line };
      line += isPlain ? 1 : linesIn(cells);
    }
  }
}

function linesIn(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) lines += cell.match(LINE_END)?.length ?? 0;
  }
  return lines;
}

/** The line of one row, for whoever is told why a file is refused. */
function lineOf({ text, delimiter, newline }: Walk, place: number): number {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline, preview: place + 1 });
  return data.slice(0, place).reduce((line, cells) => line + linesIn(cells), 1);
}

function pastLimits(row: readonly string[]): 'tooManyColumns' | 'longCell' | null {
  if (row.length > IMPORT_LIMITS.columns) return 'tooManyColumns';
  for (const { length } of row) if (length > IMPORT_LIMITS.cell) return 'longCell';
  return null;
}

function hasMoreEnds(text: string, most: number): boolean {
  if (text.includes('\r')) return (text.match(LINE_END)?.length ?? 0) > most;
  let count = 0;
  // To find a character is quicker than any pattern.
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count > most;
}

const LINE_END = /\r\n|\r|\n/g;
