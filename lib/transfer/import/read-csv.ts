import Papa from 'papaparse';
import { ImportRefusal } from '@/lib/transfer/import/import-refusal';
import { IMPORT_LIMITS } from '@/lib/transfer/import/limits';

/** What may stand between two cells. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A CSV file as rows of cells, none left out; `lines[n]` is the line on which row n begins, from 1. */
export interface CsvTable {
  rows: string[][];
  lines: number[];
}

/** Parses a whole text. Throws `ImportRefusal` for broken quotes and past the limits: nothing is guessed. */
export function readCsv(text: string, delimiter: Delimiter): CsvTable {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter,
    preview: IMPORT_LIMITS.rows + 100,
  });
  const lines = linesOf(data, text);
  const error = errors.find(({ type }) => type === 'Quotes');
  if (error !== undefined) {
    const reason = error.code === 'MissingQuotes' ? 'unclosedQuote' : 'brokenQuote';
    throw new ImportRefusal(reason, lines[error.row ?? 0] ?? lines.at(-1) ?? 1);
  }
  if (data.length > IMPORT_LIMITS.rows) {
    throw new ImportRefusal('tooManyRows', lines[IMPORT_LIMITS.rows] ?? null);
  }
  for (let place = 0; place < data.length; place++) {
    const reason = pastLimits(data[place] ?? []);
    if (reason !== null) throw new ImportRefusal(reason, lines[place] ?? null);
  }
  return { rows: data, lines };
}

/** The first rows only, whatever is wrong further down. */
export function readFirstRows(text: string, delimiter: Delimiter, most: number): string[][] {
  return Papa.parse<string[]>(text.slice(0, 200_000), { delimiter, preview: most }).data;
}

function pastLimits(row: readonly string[]): 'tooManyColumns' | 'longCell' | null {
  if (row.length > IMPORT_LIMITS.columns) return 'tooManyColumns';
  return row.some(({ length }) => length > IMPORT_LIMITS.cell) ? 'longCell' : null;
}

/** A cell may hold line ends of its own, so a row's line is not its number; where there are no more ends than rows, it is. */
function linesOf(rows: readonly string[][], text: string): number[] {
  if (endsIn(text, rows.length) < rows.length) return rows.map((_, place) => place + 1);
  const lines: number[] = [];
  let line = 1;
  for (const row of rows) {
    lines.push(line);
    line += 1;
    for (const cell of row) {
      if (cell.includes('\n') || cell.includes('\r')) line += cell.match(LINE_END)?.length ?? 0;
    }
  }
  return lines;
}

/** How many line ends a text has, counted up to a number. */
function endsIn(text: string, most: number): number {
  let count = 0;
  LINE_END.lastIndex = 0;
  while (count < most && LINE_END.test(text)) count += 1;
  return count;
}

const LINE_END = /\r\n|\r|\n/g;
