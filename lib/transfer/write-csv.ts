import Papa from 'papaparse';
import type { CsvDelimiter } from '@/lib/domain/settings';
import { inertCell } from '@/lib/transfer/csv-cells';

/** Without it Excel takes the file for the machine's old code page. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** Rows turned into text at once: few enough that the memory of one slice serves the next. */
const SLICE = 2000;

/** A CSV file as Kith writes it: byte order mark, CRLF, every cell quoted and none that runs as a formula. */
export function writeCsv(
  header: readonly string[],
  rows: Iterable<readonly string[]>,
  delimiter: CsvDelimiter = ',',
): string {
  return [...csvSlices(header, rows, delimiter)].join('');
}

/** The same, some 2,000 rows at a time: between two of them a thread can listen and tell how far it is. */
export function* csvSlices(
  header: readonly string[],
  rows: Iterable<readonly string[]>,
  delimiter: CsvDelimiter = ',',
): Generator<string> {
  let slice = [header.map(inertCell)];
  let before = BYTE_ORDER_MARK;
  for (const row of rows) {
    if (slice.length === SLICE) {
      yield before + csvOf(slice, delimiter);
      before = LINE_END;
      slice = [];
    }
    slice.push(row.map(inertCell));
  }
  yield before + csvOf(slice, delimiter);
}

function csvOf(cells: string[][], delimiter: CsvDelimiter): string {
  return Papa.unparse(cells, { quotes: true, newline: LINE_END, delimiter });
}
