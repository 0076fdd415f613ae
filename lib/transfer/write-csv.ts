import Papa from 'papaparse';
import { inertCell } from '@/lib/transfer/csv-cells';

/** Without it Excel takes the file for the machine's old code page. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** Rows turned into text at once: few enough that the memory of one slice serves the next. */
const SLICE = 2000;

/** A CSV file as Kith writes it: byte order mark, CRLF, every cell quoted and none that runs as a formula. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly string[]>): string {
  const parts: string[] = [];
  let slice = [header.map(inertCell)];
  for (const row of rows) {
    if (slice.length === SLICE) {
      parts.push(csvOf(slice));
      slice = [];
    }
    slice.push(row.map(inertCell));
  }
  parts.push(csvOf(slice));
  return BYTE_ORDER_MARK + parts.join(LINE_END);
}

function csvOf(cells: string[][]): string {
  return Papa.unparse(cells, { quotes: true, newline: LINE_END });
}
