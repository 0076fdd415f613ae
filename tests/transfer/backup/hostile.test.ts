import { beforeAll, describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '@/lib/transfer/backup/canonical-json';
import { sha256 } from '@/lib/transfer/backup/checksum';
import { BACKUP_LIMITS } from '@/lib/transfer/backup/limits';
import { overLimit } from '@/lib/transfer/backup/measure-json';
import { readBackup, type BackupRefusal } from '@/lib/transfer/backup/read-backup';
import { writeBackup } from '@/lib/transfer/backup/write-backup';
import { FROM } from './any-contents';
import { madeUpBackup } from './made-up-backup';

vi.setConfig({ testTimeout: 30_000 });

let sound = '';
beforeAll(async () => {
  sound = await writeBackup(madeUpBackup(), FROM);
});

/** A file as a hostile or careless hand could have made it. */
// oxlint-disable-next-line typescript/no-explicit-any -- what is tested is what no type would allow
type Any = any;

/** The backup with something in it changed, and a checksum that fits: only the schemas stand in its way. */
async function forged(change: (file: Any) => void): Promise<string> {
  const file = JSON.parse(sound);
  change(file);
  for (const [store, rows] of Object.entries(file.data ?? {})) {
    if (Array.isArray(rows) && file.counts?.[store] !== undefined) file.counts[store] = rows.length;
  }
  delete file.sha256;
  file.sha256 = await sha256([JSON.stringify(sortedDeep(file))]);
  return JSON.stringify(file);
}

/** Canonical form, made without the code that is tested. */
function sortedDeep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedDeep);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortedDeep(inner)]));
}

/** Puts a key in where `JSON.parse` makes it an own one, which no literal can. */
async function withKey(key: string, place: string): Promise<string> {
  const text = await forged((file) => {
    const target = place === 'draft' ? file.data.drafts[0].values : file.data.people[0];
    (place === 'file' ? file : target).PLACEHOLDER = { polluted: true };
  });
  return text.replace('"PLACEHOLDER"', `"${key}"`);
}

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

const FILES: [name: string, reason: BackupRefusal, make: () => string | Promise<string>][] = [
  ['nothing at all', 'empty', () => ''],
  ['blanks and line ends', 'empty', () => ' \r\n\t\n'],
  ['a mark of byte order alone', 'empty', () => '\uFEFF'],
  ['a page of HTML', 'notKith', () => '<!doctype html><title>kith-backup</title>'],
  ['a CSV of people', 'notKith', () => '"Name","Headline"\r\n"Olu","Type"'],
  ['the beginning of a ZIP', 'notKith', () => 'PK\u0003\u0004\u0014\u0000\u0008'],
  ['JSON of somebody else', 'notKith', () => '{"people":[{"name":"Olu"}]}'],
  ['a number', 'notKith', () => '42'],
  ['null', 'notKith', () => 'null'],
  ['a list', 'notKith', () => '[{"format":"kith-backup"}]'],
  ['another format by the same words', 'notKith', () => forged((f) => (f.format = 'Kith-Backup'))],
  ['an encrypted backup', 'encrypted', () => 'age-encryption.org/v1\n-> scrypt AAAA 18\n'],
  ['cut off in the middle', 'damaged', () => sound.slice(0, sound.length / 2)],
  ['cut off before the last sign', 'damaged', () => sound.trimEnd().slice(0, -1)],
  ['two backups in one', 'damaged', () => sound + sound],
  ['zeros at its end', 'damaged', () => `${sound}\u0000\u0000\u0000`],
  ['no data', 'damaged', () => forged((f) => delete f.data)],
  ['no store of people', 'damaged', () => forged((f) => delete f.data.people)],
  ['people who are no list', 'damaged', () => forged((f) => (f.data.people = { 0: {} }))],
  ['no checksum', 'damaged', () => sound.replace(/"sha256":"[0-9a-f]+",/, '')],
  ['a checksum of another kind', 'damaged', () => sound.replace(/"sha256":"../, '"sha256":"')],
  ['counts that do not fit', 'damaged', () => miscounted()],
  [
    'a checksum that does not fit',
    'checksum',
    () =>
      sound.replace(
        /"sha256":"./,
        '"sha256":"x'.replace('x', sound.includes('"sha256":"0') ? '1' : '0'),
      ),
  ],
  ['one letter changed', 'checksum', () => sound.replace('Adeyemi', 'Adeyemo')],
  ['one record taken out', 'checksum', () => sound.replace(/\n\{[^\n]*"note"[^\n]*,(?=\n)/, '')],
  [
    'a date of its making changed',
    'checksum',
    () => sound.replace(FROM.createdAt, '2027-01-01T00:00:00.000Z'),
  ],
  ['a newer Kith’s', 'tooNew', () => forged((f) => Object.assign(f, { schema: 9, minReader: 9 }))],
  [
    'a newer Kith’s that is damaged besides',
    'tooNew',
    () => sound.replace('"minReader":1', '"minReader":2'),
  ],
  ['minReader no number', 'damaged', () => forged((f) => (f.minReader = '1'))],
  ['__proto__ in a person', 'unsafe', () => withKey('__proto__', 'person')],
  ['__proto__ written as an escape', 'unsafe', () => withKey('\\u005f_proto__', 'person')],
  ['__proto__ at the top', 'unsafe', () => withKey('__proto__', 'file')],
  ['constructor in a draft', 'unsafe', () => withKey('constructor', 'draft')],
  ['prototype in a person', 'unsafe', () => withKey('prototype', 'person')],
  [
    '__proto__ as the name of a stamped field',
    'invalid',
    () => forged((f) => f.data.people[0].stamps[0].fields.push('__proto__')),
  ],
  [
    '__proto__ as the name of a field in a clash',
    'invalid',
    () => forged((f) => (f.data.people[0].clashes[0].field = '__proto__')),
  ],
  ['lists in lists, a million deep', 'unsafe', () => nested(1_000_000)],
  [
    'lists in a draft, a hundred deep',
    'unsafe',
    () => forged((f) => (f.data.drafts[0].values.x = JSON.parse(nested(100)))),
  ],
  ['objects in objects, never closed', 'unsafe', () => '{"a":'.repeat(100_000)],
  ['a person who is a text', 'invalid', () => forged((f) => (f.data.people[0] = 'Olu'))],
  ['a person who is null', 'invalid', () => forged((f) => (f.data.people[0] = null))],
  ['a person without a name', 'invalid', () => forged((f) => delete f.data.people[0].name)],
  [
    'a name that is an object',
    'invalid',
    () => forged((f) => (f.data.people[0].name = { toString: 1 })),
  ],
  [
    'a name of a million letters and one',
    'invalid',
    () => forged((f) => (f.data.people[0].name = 'x'.repeat(BACKUP_LIMITS.text + 1))),
  ],
  [
    'an id that is markup',
    'invalid',
    () => forged((f) => (f.data.people[0].id = '<img src=x onerror=alert(1)>')),
  ],
  [
    'an id of a thousand letters',
    'invalid',
    () => forged((f) => (f.data.people[0].id = 'x'.repeat(1000))),
  ],
  ['one id twice', 'invalid', () => forged((f) => f.data.people.push(f.data.people[0]))],
  ['a record of no known kind', 'invalid', () => forged((f) => (f.data.records[0].type = 'spell'))],
  [
    'a touch of no known kind',
    'invalid',
    () => forged((f) => (f.data.records[0].kind = 'telepathy')),
  ],
  [
    'a day that does not exist',
    'invalid',
    () => forged((f) => (f.data.records[0].day = '2026-02-30')),
  ],
  [
    'a day with a time',
    'invalid',
    () => forged((f) => (f.data.records[0].day = '2026-02-03T00:00')),
  ],
  [
    'an instant that is none',
    'invalid',
    () => forged((f) => (f.data.people[0].createdAt = 'yesterday')),
  ],
  [
    'an instant in month 13',
    'invalid',
    () => forged((f) => (f.data.people[0].createdAt = '2026-13-01T00:00:00.000Z')),
  ],
  [
    'a gap that is no number of days',
    'invalid',
    () => forged((f) => (f.data.people[0].idealGap = 1.5)),
  ],
  ['a gap below nothing', 'invalid', () => forged((f) => (f.data.people[0].idealGap = -1))],
  [
    'a version beyond all counting',
    'invalid',
    () => forged((f) => (f.data.people[0].stamps[0].version = 1e300)),
  ],
  [
    'a stamp by a stranger',
    'invalid',
    () => forged((f) => (f.data.people[0].stamps[0].by = 'root')),
  ],
  [
    'a week that starts on Wednesday',
    'invalid',
    () => forged((f) => (f.data.settings[0].weekStart = 3)),
  ],
  [
    'an introducer who is neither',
    'invalid',
    () => forged((f) => (f.data.people[1].introducedBy = { person: 1 })),
  ],
  [
    'drafts whose values are a list',
    'invalid',
    () => forged((f) => (f.data.drafts[0].values = ['x'])),
  ],
  [
    'more settings than there are',
    'tooLarge',
    () => forged((f) => (f.data.settings = Array.from({ length: 11 }, () => f.data.settings[0]))),
  ],
];

/** Counts that lie, with a checksum that covers the lie. */
async function miscounted(): Promise<string> {
  const file = JSON.parse(await forged(() => {}));
  file.counts.people = 7;
  delete file.sha256;
  file.sha256 = await sha256([canonicalJson(file)]);
  return JSON.stringify(file);
}

describe('a file that is no sound backup', () => {
  it.each(FILES)('%s: %s', async (_, reason, make) => {
    const text = await make();
    const before = Object.keys(Object.prototype);
    const read = await readBackup(text);
    expect(read).toMatchObject({ ok: false, reason });
    expect(read).not.toHaveProperty('contents');
    expect(Object.keys(Object.prototype)).toEqual(before);
    expect(({} as Any).polluted).toBeUndefined();
  });

  it('the forging itself makes a sound one where it changes nothing', async () => {
    expect(await readBackup(await forged(() => {}))).toMatchObject({ ok: true });
  });
});

it('a file past the limit is refused before it is looked into', () => {
  const commas = BACKUP_LIMITS.values + 1;
  expect(overLimit(`[${','.repeat(commas)}]`)).toBe('values');
  expect(overLimit(`["${',['.repeat(1000)}"]`)).toBeNull();
  expect(overLimit(`["\\"${'['.repeat(1000)}"]`)).toBeNull();
  expect(overLimit(nested(BACKUP_LIMITS.depth))).toBeNull();
  expect(overLimit(nested(BACKUP_LIMITS.depth + 1))).toBe('depth');
});

it('what does not fit together is told, and the rest can be restored', async () => {
  const text = await forged(({ data }) => {
    const [olu, noor] = data.people;
    const [touch] = data.records;
    const open = data.records.find((each: Any) => each.type === 'follow-up');
    noor.introducedBy = { personId: 'gone' };
    olu.apartFrom = ['gone-too'];
    data.records.push({ ...touch, id: 'orphan', personId: 'nobody' });
    data.records.push({ ...open, id: 'second' });
    data.profiles.push({ ...data.profiles[0], id: 'shared', personId: noor.id });
    data.admissions.push({ id: 'a', week: '2026-11-16', personId: 'nobody' });
  });
  const read = await readBackup(text);
  if (!read.ok) throw new Error(`${read.reason}: ${read.detail}`);
  const [olu, noor] = read.contents.people.map(({ id }) => id);
  expect(read.findings).toEqual([
    { kind: 'dangling', store: 'people', id: olu, field: 'apartFrom', personId: 'gone-too' },
    {
      kind: 'dangling',
      store: 'people',
      id: noor,
      field: 'introducedBy.personId',
      personId: 'gone',
    },
    { kind: 'orphan', store: 'records', id: 'orphan', personId: 'nobody' },
    { kind: 'orphan', store: 'admissions', id: 'a', personId: 'nobody' },
    { kind: 'sharedKey', id: 'shared', key: 'li:in:olu-adeyemi', personId: noor, holderId: olu },
    { kind: 'secondFollowUp', id: 'second', personId: olu },
  ]);
});

it('a text with half a character comes in whole', async () => {
  const text = await forged(({ data }) => (data.people[0].note = 'half \uD83D'));
  const read = await readBackup(text);
  expect(read.ok && read.contents.people[0]?.note).toBe('half \uFFFD');
});
