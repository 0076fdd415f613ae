import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inertCell, joinValues, readInertCell, splitValues } from '@/lib/transfer/csv-cells';
import { writeCsv } from '@/lib/transfer/write-csv';
import { anyText, someText } from './any-text';
import { rawCells, readBack } from './read-back';

const FORMULA = /^[=+\-@\t\r\n＋－＝＠]/;

describe('one cell', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@x',
    '\tx',
    '\rx',
    '\nx',
    '\u0000=1',
    '\u0001',
    '＋1',
    '－1',
    '＝1',
    '＠x',
    "'x",
    "'=1",
  ])('what begins like a formula, or with an apostrophe, gets one before it: %j', (text) => {
    expect(inertCell(text)).toBe(`'${text}`);
  });

  test.each(['', 'Zoë', 'a=b', ' =1', '"=1"', '’tis', '1-2', '𝟙'])(
    'any other text stays as it is: %j',
    (text) => {
      expect(inertCell(text)).toBe(text);
    },
  );

  test('exactly one apostrophe is dropped when it is read', () => {
    expect(readInertCell("''=1")).toBe("'=1");
    expect(readInertCell('=1')).toBe('=1');
  });

  test('a lone surrogate, which no file can hold, becomes the replacement character', () => {
    expect(inertCell('a\uD800')).toBe('a\uFFFD');
    expect(joinValues(['\uDC00b'])).toBe('\uFFFDb');
  });

  test('any text comes back and none begins a formula', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const cell = inertCell(text);
        expect(cell).not.toMatch(FORMULA);
        expect(readInertCell(cell)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('several values in one cell', () => {
  test.each([
    [[], ''],
    [['kerning'], 'kerning'],
    [['kerning', 'grants'], 'kerning; grants'],
    [['a;b', 'c\\d'], 'a\\;b; c\\\\d'],
    [['a', '', ' b '], 'a; ;  b '],
  ])('%j is %j', (values, cell) => {
    expect(joinValues(values)).toBe(cell);
    expect(splitValues(cell)).toEqual(values);
  });

  test('a semicolon that somebody typed without a blank parts two values as well', () => {
    expect(splitValues('kerning;grants')).toEqual(['kerning', 'grants']);
  });

  test('a backslash at the very end is itself', () => {
    expect(splitValues('a\\')).toEqual(['a\\']);
  });

  test('any list comes back', () => {
    fc.assert(
      fc.property(fc.array(someText()), (values) => {
        expect(splitValues(joinValues(values))).toEqual(values);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a whole file', () => {
  const anyTable = fc
    .integer({ min: 1, max: 5 })
    .chain((width) =>
      fc.array(fc.array(anyText(), { minLength: width, maxLength: width }), { minLength: 1 }),
    );

  test('any table comes back from papaparse, with no cell that a spreadsheet runs', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const header = (table[0] ?? []).map((_, column) => `c${column}`);
        const csv = writeCsv(header, table);
        expect(readBack(csv).map((row) => Object.values(row))).toEqual(table);
        for (const cell of rawCells(csv)) expect(cell).not.toMatch(FORMULA);
      }),
      { numRuns: 300 },
    );
  });

  test('a long file comes back whole, in its order', () => {
    const rows = Array.from({ length: 5001 }, (_, n) => [`row ${n}`]);
    const read = readBack(writeCsv(['Name'], rows)).map(({ Name }) => [Name]);
    expect(read).toEqual(rows);
  });

  test('it begins with a byte order mark, quotes every cell and ends lines with CRLF', () => {
    expect(writeCsv(['Name', 'Note'], [['Zoë', '']])).toBe('\uFEFF"Name","Note"\r\n"Zoë",""');
  });
});
