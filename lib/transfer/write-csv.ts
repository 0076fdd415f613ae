import Papa from 'papaparse';
import { inertCell } from '@/lib/transfer/csv-cells';

/** Without it Excel takes the file for the machine's old code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A CSV file as Kith writes it: byte order mark, CRLF, every cell quoted and none that runs as a formula. */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [header, ...rows].map((row) => row.map(inertCell));
  return BYTE_ORDER_MARK + Papa.unparse(cells, { quotes: true, newline: '\r\n' });
}
