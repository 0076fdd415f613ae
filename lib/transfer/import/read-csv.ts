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
  const lines = linesOf(data);
  const error = errors.find(({ type }) => type === 'Quotes');
  if (error !== undefined) {
    const reason = error.code === 'MissingQuotes' ? 'unclosedQuote' : 'brokenQuote';
    throw new ImportRefusal(reason, lines[error.row ?? 0] ?? lines.at(-1) ?? 1);
  }
  if (data.length > IMPORT_LIMITS.rows) {
    throw new ImportRefusal('tooManyRows', lines[IMPORT_LIMITS.rows] ?? null);
  }
  for (const [place, row] of data.entries()) {
    if (row.length > IMPORT_LIMITS.columns) {
      throw new ImportRefusal('tooManyColumns', lines[place] ?? null);
    }
    for (const cell of row) {
      if (cell.length > IMPORT_LIMITS.cell)
        throw new ImportRefusal('longCell', lines[place] ?? null);
    }
  }
  return { rows: data, lines };
}

/** The first rows only, whatever is wrong further down. */
export function readFirstRows(text: string, delimiter: Delimiter, most: number): string[][] {
  return Papa.parse<string[]>(text.slice(0, 200_000), { delimiter, preview: most }).data;
}

/** A cell may hold line ends of its own, so a row's line is not its number. */
function linesOf(rows: readonly string[][]): number[] {
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

const LINE_END = /\r\n|\r|\n/g;
