import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evenText } from '@/lib/transfer/import/even-text';
import { read, readFile, refusalOf } from './files';

const CELLS = [
  ['Name', 'Company', 'Note'],
  ['Zoë Müller', 'Acme, Inc.; Oslo', 'one\ntwo\t«x» | y'],
  ['Åsa Ng', '', 'said "no"'],
];
/** The same with letters that the old code page does not have. */
const WIDE_CELLS = [...CELLS, ['سارا رضایی', '北京公司', '👩🏽‍💻']];

const ENCODINGS = {
  'utf-8': (text: string) => Buffer.from(text, 'utf8'),
  'utf-8 with a mark': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf8'),
  'utf-16le': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-16be': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  // Only what it shares with latin1: Node 20 takes the one for the other.
  'windows-1252': (text: string) => Buffer.from(text, 'latin1'),
};
const DELIMITERS = [',', ';', '\t', '|'] as const;
const LINE_ENDS = { CRLF: '\r\n', LF: '\n', CR: '\r' };

const ALL = Object.entries(ENCODINGS).flatMap(([encoding, encode]) =>
  DELIMITERS.flatMap((delimiter) =>
    Object.entries(LINE_ENDS).map(([end, lineEnd]) => ({
      encoding,
      encode,
      delimiter,
      end,
      lineEnd,
      written: JSON.stringify(delimiter),
    })),
  ),
);

it.each(ALL)(
  'a table in $encoding, parted by $written, its lines ended by $end, is read as it was meant',
  async ({ encoding, encode, delimiter, lineEnd }) => {
    const cells = encoding === 'windows-1252' ? CELLS : WIDE_CELLS;
    const text = cells
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
      .join(lineEnd);
    const bytes = new Uint8Array(encode(text + lineEnd));
    expect(await read(bytes)).toMatchObject({
      is: 'table',
      header: CELLS[0],
      about: { delimiter, encoding: encoding.replace(' with a mark', '') },
    });
    const { people } = await readFile(bytes, { columns: ['name', 'company', 'note'] });
    const rows = people.map(({ fields: { name, company = '', note } }) => [name, company, note]);
    expect(rows).toEqual(cells.slice(1));
  },
);

it('where files were put together, each line is a row whichever way it ends', async () => {
  const columns = ['name', 'note'];
  for (const text of [
    'Name,Note\r\nZoë,a\nBo,b\r\nAna,"c\r\nd"\nOla,e\n',
    'Name,Note\nZoë,a\r\nBo,b\nAna,"c\r\nd"\r\nOla,e\r\n',
  ]) {
    const { people } = await readFile(text, { columns });
    const said = people.map(({ line, fields }) => [line, fields.name, fields.note]);
    expect(said).toEqual([
      [2, 'Zoë', 'a'],
      [3, 'Bo', 'b'],
      [4, 'Ana', 'c\r\nd'],
      [6, 'Ola', 'e'],
    ]);
  }
});

it('a table that one program wrote is left as it is', () => {
  const cell = fc.array(fc.constantFrom('a', ',', '\n', '\r\n', '""', ' '), { maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1 }),
      fc.constantFrom('\r\n', '\n'),
      (rows, end) => {
        const text = rows.map((row) => row.map((each) => `"${each.join('')}"`).join(',')).join(end);
        expect(evenText(text)).toBe(text);
      },
    ),
    { numRuns: 200 },
  );
});

// F18: of another kind, whatever its name says.
it.each([
  ['a PDF', '%PDF-1.4\n1 0 obj\n<< /Type /Catalog, /Pages 2 0 R >>\n<<a,b>>\n', ['notText', null]],
  ['a web page', '<!DOCTYPE html>\n<html>,x\n<body>,y\n', ['noColumns', 1]],
  ['XML', '<?xml version="1.0"?>,a\n<people>,b\n', ['noColumns', 1]],
  ['a list in JSON', '[\n{"name": "Zoë", "mail": "x"},\n{"a": 1, "b": 2}]', ['noColumns', 1]],
  ['a letter of RTF', '{\\rtf1\\ansi Name, Company}', ['noColumns', 1]],
  ['a calendar', 'BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR', ['noColumns', 1]],
  [
    'packed bytes without a zero',
    Uint8Array.from({ length: 400 }, (_, at) => 1 + ((at * 7919) % 255)),
    ['notText', null],
  ],
])('%s is refused', async (_, file, refusal) => {
  expect(await refusalOf(file)).toEqual(refusal);
});

// F15: megabytes of one thing.
it.each([
  [
    'a card whose line never comes to its value',
    `a;"${'b;"'.repeat(2_000_000)}`,
    ['cardUnclosed', 1],
  ],
  [
    'a value in codes that are none',
    `NOTE;QUOTED-PRINTABLE:${'='.repeat(5_000_000)}`,
    ['longCell', 2],
  ],
])('%s is refused within a moment', async (_, line, refusal) => {
  const began = performance.now();
  expect(await refusalOf(`BEGIN:VCARD\n${line}\n`)).toEqual(refusal);
  expect(performance.now() - began).toBeLessThan(2000);
});
