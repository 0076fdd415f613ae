import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { ImportRefusal } from '@/lib/transfer/import/import-refusal';
import { readCsv } from '@/lib/transfer/import/read-csv';

const PIECES = ['a', 'Zoë', ',', '"', '""', '"x', 'y"', '\n', '\r\n', '\r', ' ', '"a\nb"', '👩'];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((all) => all.join(''));

it('however few letters are parsed at once, the rows are those of the whole', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 40 }), (written, slice) => {
      const whole = Papa.parse<string[]>(written, { delimiter: ',' });
      const isBroken = whole.errors.some(({ type }) => type === 'Quotes');
      if (isBroken) {
        expect(() => [...readCsv(written, ',', slice).rowsFrom(0)]).toThrow(ImportRefusal);
        return;
      }
      const rows = [...readCsv(written, ',', slice).rowsFrom(0)].map(({ cells }) => cells);
      expect(withoutLastEnd(rows)).toEqual(withoutLastEnd(whole.data));
    }),
    { numRuns: 3000 },
  );
});

it.each([4, 1000])(
  'a row knows its line, and a part of a table begins where it is asked to',
  (slice) => {
    const table = readCsv('Name,Note\nZoë,"two\nlines"\nBo,one\n', ',', slice);
    expect([...table.rowsFrom(1)].slice(0, 2)).toEqual([
      { line: 2, cells: ['Zoë', 'two\nlines'] },
      { line: 4, cells: ['Bo', 'one'] },
    ]);
  },
);

/** What comes after the last line end is a row to papaparse, with nothing in it. */
function withoutLastEnd(rows: string[][]): string[][] {
  return rows.at(-1)?.join('') === '' && rows.at(-1)?.length === 1 ? rows.slice(0, -1) : rows;
}
