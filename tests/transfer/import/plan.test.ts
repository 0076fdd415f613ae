import fc from 'fast-check';
import { expect, it } from 'vitest';
import { vcard } from '@/lib/transfer/export/vcard';
import { put } from '@/lib/acts/set-fields';
import type { Person } from '@/lib/domain/record';
import { identify } from '@/lib/profiles/identify';
import { identityIn } from '@/lib/transfer/import/identity-of';
import type { Answer, PlannedRow } from '@/lib/transfer/import/plan/planned-row';
import { context } from '@/tests/builders';
import { connection, connections, importInto, NOTHING, NOW, readFile, rowsOf } from './files';

const zoe = (more = {}): string => connection('zoe-ng', ['Zoë', 'Ng'], more);

async function stored(...rows: string[]) {
  return importInto(NOTHING, await readFile(connections(...rows)));
}

/** The same store with some fields of everybody set by the user. */
function typed(now: Awaited<ReturnType<typeof stored>>, fields: Partial<Person>) {
  const setter = { by: 'user' as const, now: NOW };
  return { ...now, people: now.people.map((each) => put<Person>(each, fields, setter)) };
}

function outcomes(rows: PlannedRow[]) {
  return rows.map(({ outcome }) => outcome);
}

it('what a file set follows the file, and is news where it said something before', async () => {
  const before = await stored(zoe({ position: '' }));
  const first = importInto(before, await readFile(connections(zoe({ position: 'Engineer' }))));
  expect(first.people[0]).toMatchObject({ position: 'Engineer' });
  expect(first.records).toEqual([]);
  const second = importInto(first, await readFile(connections(zoe({ position: 'VP' }))));
  expect(second.people[0]).toMatchObject({ position: 'VP' });
  expect(second.records).toMatchObject([
    { type: 'news', position: 'VP', formerPosition: 'Engineer' },
  ]);
  const third = importInto(
    second,
    await readFile(connections(zoe({ position: 'CEO' }))),
    undefined,
    context('2026-11-22'),
  );
  expect(third.records).toMatchObject([
    { state: 'dropped' },
    { state: 'open', position: 'CEO', formerPosition: 'Engineer' },
  ]);
});

it('a cell that is empty takes nothing away', async () => {
  const before = await stored(zoe());
  const file = await readFile(connections(zoe({ company: '', position: '' })));
  expect(outcomes(rowsOf(file, before))).toEqual(['same']);
});

it.each<[Answer, string]>([
  ['yours', 'Chief of tea'],
  ['file', 'VP'],
])('what the user typed is asked about, and “%s” leaves %s', async (answer, position) => {
  const before = typed(await stored(zoe()), { position: 'Chief of tea' });
  const file = await readFile(connections(zoe({ position: 'VP' })));
  const [row] = rowsOf(file, before);
  expect(row).toMatchObject({
    outcome: 'same',
    questions: [{ field: 'position', yours: 'Chief of tea', file: 'VP', answer: 'yours' }],
  });
  const byPlace = new Map([['0/position', answer]]);
  const after = importInto(before, file, { byPlace, otherwise: 'yours' });
  expect(after.people[0]?.position).toBe(position);
});

it('an answer is of one row, though another file of the zip has that line, too', async () => {
  const bo = connection('bo-li', ['Bo', 'Li'], { position: 'Weaver' });
  const before = typed(await stored(zoe(), bo), { position: 'Chief of tea' });
  const [one, other] = await Promise.all([
    readFile(connections(zoe({ position: 'VP' }))),
    readFile(connections(connection('bo-li', ['Bo', 'Li'], { position: 'Weaver in chief' }))),
  ]);
  const file = { ...one, rows: [...one.rows, ...other.rows] };
  const byPlace = new Map([['0/position', 'file' as const]]);
  const after = importInto(before, file, { byPlace, otherwise: 'yours' });
  expect(after.people.map(({ position }) => position)).toEqual(['VP', 'Chief of tea']);
});

it('what the user emptied is not filled again without a question', async () => {
  const before = typed(await stored(zoe()), { position: '', location: '' });
  const rows = rowsOf(await readFile(connections(zoe())), before);
  expect(rows).toMatchObject([
    { outcome: 'same', questions: [{ field: 'position', yours: '', file: 'Engineer' }] },
  ]);
});

it('a job as it was before the news is no news, and takes them back', async () => {
  const before = await stored(zoe());
  const told = importInto(before, await readFile(connections(zoe({ position: 'VP' }))));
  expect(told.records).toMatchObject([{ type: 'news', state: 'open', position: 'VP' }]);
  const back = importInto(told, await readFile(connections(zoe())));
  expect(back.records).toMatchObject([{ state: 'dropped', position: 'VP' }]);
});

it('an address book makes no news, and its fewer addresses take none away', async () => {
  const before = await stored(zoe({ email: 'zoe@loom.example zoe@acme.example' }));
  const card =
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Ng\r\nTITLE:Intern\r\nEMAIL:zoe@acme.example\r\nEND:VCARD\r\n';
  const after = importInto(before, await readFile(card));
  expect(after.records).toEqual([]);
  expect(after.people).toMatchObject([
    { position: 'Intern', email: 'zoe@loom.example zoe@acme.example' },
  ]);
});

it('other words of the user stay without a question', async () => {
  const before = typed(await stored(zoe({ email: 'a@example.org' })), {
    email: 'mine@example.org',
    name: 'Zoë',
  });
  const file = await readFile(connections(zoe({ email: 'b@example.org' })));
  expect(rowsOf(file, before)[0]).toMatchObject({ outcome: 'same', questions: [] });
});

it('a name that changed in the file stays as a further one', async () => {
  const before = await stored(zoe());
  const file = await readFile(connections(connection('zoe-ng', ['Zoë', 'Quartermaine'])));
  expect(importInto(before, file).people[0]).toMatchObject({
    name: 'Zoë Quartermaine',
    formerNames: ['Zoë Ng'],
  });
});

it('one profile makes one person, however often it stands in the file', async () => {
  const file = await readFile(connections(zoe(), zoe({ position: 'VP' })));
  const rows = rowsOf(file, NOTHING);
  expect(rows[1]).toMatchObject({ outcome: 'skipped', reason: 'twice', detail: '5' });
});

it('an address tells who is meant only with a name that agrees', async () => {
  const before = await stored(zoe({ email: 'home@example.org' }));
  const csv = 'Name,E-mail\nZoë Anne Ng,home@example.org\nOla Ng,home@example.org\n';
  const file = await readFile(csv, { columns: ['name', 'email'] });
  expect(outcomes(rowsOf(file, before))).toEqual(['same', 'new']);
});

it('a name with a company is perhaps the same person, and never made one', async () => {
  const before = await stored(zoe());
  const file = await readFile('Name,Company\nZoe Ng,ACME\n', { columns: ['name', 'company'] });
  expect(rowsOf(file, before)[0]).toMatchObject({ outcome: 'new', isPerhapsHere: true });
});

it('whoever is in the bin is not brought back by a file', async () => {
  const before = await stored(zoe());
  const people = before.people.map((each) => ({ ...each, removedOn: NOW }));
  const rows = rowsOf(await readFile(connections(zoe())), { ...before, people });
  expect(rows[0]).toMatchObject({ outcome: 'skipped', reason: 'inBin' });
});

it('the short way to a profile leads where the long one does', () => {
  const slug = fc.string({ unit: fc.constantFrom(...'abz019-AÄ%_.'), maxLength: 45 });
  fc.assert(
    fc.property(fc.oneof(slug, fc.constantFrom('me', 'unavailable', 'ACoAAAABBBB')), (each) => {
      const address = `https://www.linkedin.com/in/${each}`;
      expect(identityIn(address)).toEqual(identify(address));
    }),
    { numRuns: 300 },
  );
});

it('whatever a file says, importing it twice changes nothing', async () => {
  const word = fc.constantFrom('Zoë', 'Ng', 'سارا', "O'Brien", ' ', '', 'Bo, Li', 'a"b');
  const row = fc.record({
    slug: fc.constantFrom('', 'a1b', 'b2c', 'c3d'),
    first: word,
    last: word,
    company: word,
    email: fc.constantFrom('', 'x@example.org', 'y@example.org'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
      const file = await readFile(
        connections(
          ...rows.map(({ slug, first, last, ...rest }) => connection(slug, [first, last], rest)),
        ),
      );
      const once = importInto(NOTHING, file);
      const outcomesAgain = outcomes(rowsOf(file, once));
      expect(outcomesAgain.filter((each) => each === 'new' || each === 'changed')).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

const OWN = [
  'Name,Profile URL,Introduced by,Kith ID',
  'Zoë Ng,,,id-zoe',
  'Bo Li,,Zoë Ng,id-bo',
  'Ana,,Ana,id-ana',
  'Twin,,,id-twin-1',
  'Twin,,Somebody else,id-twin-2',
  'Olu,,Twin,id-olu',
].join('\n');

it('who introduced somebody is a person again where the file has one of that name, and one only', async () => {
  const file = await readFile(OWN);
  const once = importInto(NOTHING, file);
  expect(Object.fromEntries(once.people.map((each) => [each.name, each.introducedBy]))).toEqual({
    'Zoë Ng': null,
    'Bo Li': { personId: 'id-zoe' },
    Ana: { name: 'Ana' },
    Twin: { name: 'Somebody else' },
    Olu: { name: 'Twin' },
  });
  expect(outcomes(rowsOf(file, once))).toEqual(Array(6).fill('same'));
});

it.each(['3.0', '4.0'] as const)(
  'whoever is kept is kept again by their own vCard %s',
  async (version) => {
    const before = await stored(zoe());
    const [person] = before.people;
    const { profiles } = before;
    if (person === undefined) throw new Error('nobody');
    const kept = { ...person, id: '6d1c8c5e-0f0a-4a52-9a55-000000000001', keptSince: NOW };
    const back = async (each: Person): Promise<string | null | undefined> => {
      const card = await readFile(
        vcard({ person: each, profiles: [...profiles], records: [] }, version),
      );
      return importInto(NOTHING, card).people[0]?.keptSince;
    };
    expect(await back(kept)).not.toBeNull();
    expect(await back({ ...kept, keptSince: null })).toBeNull();
  },
);
