import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PERSON_REFERENCES } from '@/lib/domain/person-references';
import { referencesOf, rewriteReferences } from '@/lib/domain/rewrite-references';

/** Where the types of what is stored are written. */
const TYPES = [
  'lib/domain/record.ts',
  'lib/domain/queue-rows.ts',
  'lib/domain/settings.ts',
  'lib/acts/act.ts',
  'lib/search/summary.ts',
  'lib/storage/schema.ts',
];

/** Ids of what is no person. */
const OTHER_IDS = [
  ...['id', 'actId', 'deviceId', 'databaseId', 'formerIds'],
  ...['undoes', 'undoneBy', 'key', 'deleted', 'openPromises'],
];

/** Stores and their indexes, which repeat what a field says. */
const isStore = (line: string): boolean => /^ {6}|\{ key/.test(line);

it('every stored field that can hold a person’s id says what becomes of it in a merge', () => {
  const listed = Object.values(PERSON_REFERENCES).flatMap((fields) =>
    Object.keys(fields).flatMap((field) => field.split('.')),
  );
  const fields = TYPES.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => !isStore(line))
      .flatMap((line) => /^ {2}(\w+)\??: [^(]*\b(?:Id|Introducer)\b/.exec(line)?.[1] ?? []),
  );
  expect(fields).toContain('introducedBy');
  expect(fields).toContain('apartFrom');
  expect(fields.filter((field) => ![...listed, ...OTHER_IDS].includes(field))).toEqual([]);
});

const RECORD = {
  id: 'p',
  mergedIds: ['m'],
  apartFrom: ['a', 'b'],
  introducedBy: { personId: 'a' },
  clashes: [{ lost: { personId: 'a' } }, { lost: 'Loom' }, { lost: null }, { lost: ['a'] }],
  note: 'a',
};

it('finds everybody whom a record refers to, at any depth and in lists', () => {
  expect(referencesOf('people', RECORD).toSorted()).toEqual(['a', 'b', 'm']);
  expect(referencesOf('records', { personId: 'p', handedTo: { personId: 'a' } })).toEqual([
    'p',
    'a',
  ]);
  expect(referencesOf('records', { personId: 'p', handedTo: { name: 'a' } })).toEqual(['p']);
  expect(referencesOf('settings', { id: 'settings' })).toEqual([]);
});

it('a record in which nothing changes is the same record', () => {
  expect(rewriteReferences('people', RECORD, (id) => id)).toBe(RECORD);
});

it('re-points what refers, and nothing that only looks alike', () => {
  expect(rewriteReferences('people', RECORD, (id) => (id === 'a' ? 'b' : id))).toEqual({
    ...RECORD,
    apartFrom: ['b'],
    introducedBy: { personId: 'b' },
    clashes: [{ lost: { personId: 'b' } }, ...RECORD.clashes.slice(1)],
  });
});

it('a reference that becomes a name, or nothing, goes as a whole', () => {
  const change = (name: string | null) =>
    rewriteReferences('people', RECORD, (id) => {
      if (id !== 'a') return id;
      return name === null ? null : { name };
    });
  expect(change('Zoë')).toMatchObject({ introducedBy: { name: 'Zoë' }, apartFrom: ['b'] });
  expect(change(null)).toMatchObject({ introducedBy: null, apartFrom: ['b'] });
});
