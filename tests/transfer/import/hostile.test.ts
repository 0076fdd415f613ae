import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { ImportRefusal } from '@/lib/transfer/import/import-refusal';
import { planImport } from '@/lib/transfer/import/plan/import-plan';
import { NO_CHOICES, readImport } from '@/lib/transfer/import/read-import';
import { context } from '@/tests/builders';
import {
  bytesOf,
  connection,
  connections,
  HEADER,
  importInto,
  NOTHING,
  NOW,
  PREAMBLE,
  readFile,
  refusalOf,
} from './files';

const ROW = connection('zoe-ng', ['Zoë', 'Ng']);

/** Packed as it is, so that what was changed unpacks like anything else. */
function storedZip(): Uint8Array {
  return zipSync({ 'Connections.csv': bytesOf(connections(ROW)) }, { level: 0 });
}

function damagedZip(): Uint8Array {
  const bytes = storedZip();
  const at = Buffer.from(bytes).indexOf('Acme');
  return bytes.with(at, 0x42);
}

/** As programs mark it that ask for a password. */
/** A directory of one file that says it is of 65,534. */
function crowdedZip(): Uint8Array {
  const zip = Buffer.from(zipSync({ 'a.txt': bytesOf('a') }));
  const end = zip.indexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  zip.writeUInt16LE(65_534, end + 10);
  zip.writeUInt16LE(65_534, end + 8);
  return zip;
}

function lockedZip(): Uint8Array {
  const bytes = storedZip();
  const directory = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  return bytes.with(directory + 8, (bytes[directory + 8] ?? 0) | 1);
}

// F18: each is refused whole, with the line it is about where there is one.
const REFUSED: [what: string, bytes: string | Uint8Array, reason: string, line: number | null][] = [
  ['an empty file', '', 'empty', null],
  ['blanks alone', ' \r\n\r\n', 'empty', null],
  ['a preamble without a header', PREAMBLE, 'onlyPreamble', 1],
  ['a header without rows', PREAMBLE + HEADER, 'onlyHeader', 4],
  ['two columns of one name', 'Name,Company,company\nZoë,Acme,Loom', 'doubledHeader', 1],
  ['a quote that is never closed', connections(ROW, 'Bo,"Li,,,,,'), 'unclosedQuote', 6],
  ['a quote in the midst of a quoted cell', connections('Bo,"Li"x"",,,,,'), 'brokenQuote', 5],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'notText', null],
  ['an old spreadsheet', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'spreadsheet', null],
  ['a new spreadsheet', zipSync({ '[Content_Types].xml': bytesOf('<x/>') }), 'spreadsheet', null],
  ['a letter', 'Dear all,\n\nno table here.\nNot at all', 'noColumns', 1],
  ['a zip with nothing of use', zipSync({ 'a.txt': bytesOf('a') }), 'zipNothing', null],
  [
    'a zip cut short',
    zipSync({ 'Connections.csv': bytesOf(HEADER) }).subarray(0, 60),
    'zipBroken',
    null,
  ],
  ['a zip of which a byte was changed', damagedZip(), 'zipBroken', null],
  ['a zip that tells of more files than it has room for', crowdedZip(), 'zipBroken', null],
  ['a zip with a password', lockedZip(), 'zipLocked', null],
  ['a bomb', zipSync({ 'Connections.csv': new Uint8Array(2_000_000) }), 'zipRatio', null],
  ['too many columns', `Name,Company\nZoë${',x'.repeat(250)}`, 'tooManyColumns', 2],
  ['a cell too long', connections(`Zoë,${'x'.repeat(70_000)},,,,,`), 'longCell', 5],
  ['too many rows', `Name,Company\n${'Zoë,Acme\n'.repeat(100_001)}`, 'tooManyRows', 100_001],
  ['a card that does not end', 'BEGIN:VCARD\nFN:Zoë\n', 'cardUnclosed', 1],
  ['a card within a card', 'BEGIN:VCARD\nFN:Zoë\nBEGIN:VCARD\nEND:VCARD', 'cardUnclosed', 1],
];

it.each(REFUSED)('%s is refused', async (_, bytes, reason, line) => {
  expect(await refusalOf(bytes)).toEqual([reason, line]);
});

it('a zip may hold any number of files, and what it says of their sizes is not believed', async () => {
  const others = Array.from({ length: 10_001 }, (_, at) => [`${at}.txt`, new Uint8Array()]);
  const file = { 'Connections.csv': bytesOf(connections(ROW)) };
  expect(await refusalOf(zipSync({ ...Object.fromEntries(others), ...file }))).toBeNull();
  const zip = Buffer.from(zipSync(file));
  const directory = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  for (const [size, reason] of [
    [10, 'zipBroken'],
    [150_000_000, 'zipRatio'],
    [4_000_000_000, 'zipTooLarge'],
  ] as const) {
    zip.writeUInt32LE(size, directory + 24);
    expect(await refusalOf(new Uint8Array(zip))).toEqual([reason, null]);
  }
});

it('a file of more than 50 MB is refused before it is read as text', async () => {
  expect(await refusalOf(new Uint8Array(50_000_001).fill(65))).toEqual(['tooLarge', null]);
});

it('what a backup begins with is left to restoring', async () => {
  await expect(readImport(bytesOf(' {"format":"kith-backup"'), NO_CHOICES, NOW)).resolves.toEqual({
    is: 'backup',
  });
});

it('names that objects have of their own are columns and cells like any other', async () => {
  const text = '__proto__,Name,constructor\nx,toString,hasOwnProperty';
  const { people } = await readFile(text, { columns: ['company', 'name', 'position'] });
  expect(people[0]?.fields).toEqual({
    name: 'toString',
    company: 'x',
    position: 'hasOwnProperty',
  });
  expect(Object.getPrototypeOf(people[0]?.fields)).toBe(Object.prototype);
});

it('only addresses that Kith knows become profiles, and they are rebuilt', async () => {
  const of = (url: string): string => connections(`Zoë,Ng,${url},,Acme,Engineer,05 Nov 2023`);
  for (const [url, keys] of [
    ['http://de.linkedin.com/in/Zo%C3%AB-Ng?trk=x', ['li:in:zoë-ng']],
    ['https://www.linkedin.com/in/zoe-ng', ['li:in:zoe-ng']],
    ['javascript:alert(1)', []],
    ['https://evil-linkedin.com/in/zoe-ng', []],
    ['https://www.linkedin.com/in/unavailable', []],
  ] as const) {
    const { people } = await readFile(of(url));
    expect(people[0]?.profiles.map(({ key }) => key)).toEqual(keys);
  }
});

const SEEDS = [
  connections(ROW, connection('%D8%A7', ['سارا', 'رضایی'], { company: 'Loom, "Inc."' }), ',,,,,,'),
  'Name;E-mail;Date\r\nZoë Ng;zoe@example.org;03/04/2023\r\n"Bo ""B"" Li";;31.12.2020\r\n',
  'Title,First Name,Last Name,Company,Job Title\r\nDr.,Zoë,Ng,Acme,\nMs,Bo,Li,"a\nb",Engineer\r\n',
  'Name;Profile URL;Met on;Next follow-up;Kith ID\r\nZoë;;Mrz 25;13.12.2026;id-1\r\n',
  'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ng;Zo=C3=AB\r\nEND:VCARD\r\n',
  'BEGIN:VCARD\nVERSION:3.0\nFN:Zoë\nitem1.URL:https\\://www.linkedin.com/in/zoe-ng\nCATEGORIES:Choir,myContacts\nEND:VCARD\n\uFEFFBEGIN:VCARD\nKIND:group\nEND:VCARD\n',
].map(bytesOf);
const ZIP = zipSync({ 'Connections.csv': SEEDS[0] ?? new Uint8Array() });

/** A few bytes changed, taken out or put in. */
const mutated = fc
  .record({
    seed: fc.constantFrom(...SEEDS, ZIP),
    edits: fc.array(
      fc.record({
        at: fc.nat(2000),
        cut: fc.nat(3),
        bytes: fc.array(fc.oneof(fc.constantFrom(34, 44, 59, 10, 13, 0, 255, 61), fc.nat(255)), {
          maxLength: 3,
        }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ seed, edits }) => {
    let bytes = [...seed];
    for (const { at, cut, bytes: more } of edits)
      bytes.splice(at % (bytes.length + 1), cut, ...more);
    return Uint8Array.from(bytes);
  });

// F15. KITH_RUNS=100000 for the figure of a release.
const runs = Number(process.env['KITH_RUNS'] ?? 2000);

it(
  'whatever is done to its bytes, a file is refused or planned whole, and quickly',
  async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (bytes) => {
        const began = performance.now();
        try {
          const reading = await readImport(
            bytes,
            { ...NO_CHOICES, columns: ['name', 'email', null] },
            NOW,
          );
          if (reading.is !== 'people') return;
          const { rows, writes } = planImport(reading.file, NOTHING);
          const made = [...writes(context())].filter(({ store }) => store === 'people');
          const news = [...rows].filter(({ outcome }) => outcome === 'new');
          expect(made).toHaveLength(news.length);
          const isNamed = made.every(({ record }) => record !== undefined && 'name' in record);
          expect(isNamed).toBe(true);
        } catch (error) {
          if (!(error instanceof ImportRefusal)) throw error;
        }
        expect(performance.now() - began).toBeLessThan(2000);
      }),
      { numRuns: runs },
    );
  },
  Infinity,
);

it('a refused file leaves what is stored as it was', async () => {
  const before = importInto(NOTHING, await readFile(connections(ROW)));
  const copy = structuredClone(before);
  await expect(readFile(connections(ROW, 'Bo,"Li'))).rejects.toThrow(ImportRefusal);
  expect(before).toEqual(copy);
});
