import Papa from 'papaparse';
import { readInertCell } from '@/lib/transfer/csv-cells';

/** A file of Kith's own read again: every row as texts by column. */
export function readBack(csv: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n' });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const [header, ...rows] = data;
  return rows.map((row) =>
    Object.fromEntries(
      row.map((cell, column) => [header?.[column] ?? `column ${column}`, readInertCell(cell)]),
    ),
  );
}

/** The cells as they stand in the file. */
export function rawCells(csv: string): string[] {
  return Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n' }).data.flat();
}
