import { expect, it } from 'vitest';
import { planImport } from '@/lib/transfer/import/plan/import-plan';
import { connection, connections, importInto, NOTHING, read, readFile, rowsOf } from './files';

const TWO = connections(
  connection('zoe-ng-1', ['Zoë', 'Ng'], { email: 'zoe@example.org' }),
  connection('', ['', ''], { company: '', position: '' }),
  connection('%D8%B3%D8%A7%D8%B1%D8%A7', ['سارا', 'رضایی'], { company: 'Loom, Inc.' }),
);

it('a Connections.csv is read behind its preamble, each row with its line', async () => {
  const { people, skipped } = await readFile(TWO);
  expect(people).toMatchObject([
    {
      line: 5,
      fields: {
        name: 'Zoë Ng',
        email: 'zoe@example.org',
        company: 'Acme',
        position: 'Engineer',
        connectedOn: '2023-11-05',
      },
      profiles: [{ key: 'li:in:zoe-ng-1' }],
      isKept: false,
    },
    {
      line: 7,
      fields: { name: 'سارا رضایی', company: 'Loom, Inc.' },
      profiles: [{ key: 'li:in:سارا' }],
    },
  ]);
  expect(skipped).toEqual([{ line: 6, name: '', reason: 'noName', detail: '' }]);
});

const AGAIN: [what: string, text: string | Uint8Array][] = [
  ['without a preamble', TWO.slice(TWO.indexOf('First'))],
  [
    'with semicolons and no blanks in its header',
    'FirstName;LastName;URL;EmailAddress;Company;Position;ConnectedOn\nZoë;Ng;https://www.linkedin.com/in/zoe-ng-1;;Acme;Engineer;05-Nov-23\n',
  ],
  [
    'with tabs, in UTF-16',
    utf16(
      'First Name\tLast Name\tURL\tCompany\tPosition\tConnected On\nZoë\tNg\thttps://www.linkedin.com/in/zoe-ng-1\tAcme\tEngineer\t05 nov. 2023\n',
    ),
  ],
  [
    'older, without addresses',
    'First Name,Last Name,Email Address,Company,Position,Connected On\nZoë,Ng,,Acme,Engineer,05 Nov 2023',
  ],
  [
    'in the old code page',
    Uint8Array.from(
      [
        ...'First Name,Last Name,Company,Position,Connected On\nZo',
        ...'\u00eb',
        ...',Ng,Acme,Engineer,05 Nov 2023\n',
      ].map((each) => each.charCodeAt(0)),
    ),
  ],
];

function utf16(text: string): Uint8Array {
  const units = Uint16Array.from([0xfeff, ...[...text].map((each) => each.charCodeAt(0))]);
  return new Uint8Array(units.buffer);
}

it.each(AGAIN)('it is the same person in a file %s', async (_, text) => {
  const { people } = await readFile(text);
  expect(people[0]?.fields).toMatchObject({
    name: 'Zoë Ng',
    company: 'Acme',
    position: 'Engineer',
    connectedOn: '2023-11-05',
  });
});

it('a guess at the encoding is told', async () => {
  expect(await read(AGAIN[4]?.[1] ?? '')).toMatchObject({ about: { encoding: 'windows-1252' } });
  expect(await read(TWO)).toMatchObject({ about: { encoding: 'utf-8', delimiter: ',' } });
});

it('imported people are known and not kept, and the same file again changes nothing', async () => {
  const file = await readFile(TWO);
  const stored = importInto(NOTHING, file);
  expect(stored.people.map(({ name, keptSince }) => [name, keptSince])).toEqual([
    ['Zoë Ng', null],
    ['سارا رضایی', null],
  ]);
  expect(stored.profiles).toHaveLength(2);
  const again = rowsOf(file, stored);
  expect(again.map(({ outcome }) => outcome)).toEqual(['same', 'skipped', 'same']);
  const writes = planImport(file, stored).writes({
    today: '2026-11-21',
    now: 'x',
    newId: () => 'x',
  });
  expect([...writes]).toEqual([]);
});
