import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { PersonFile } from '@/lib/domain/record';
import { writeExport, type ExportRequest } from '@/lib/transfer/export/write-export';
import { findHeader } from '@/lib/transfer/import/find-header';
import { somePeople } from '@/scripts/torture/round-trips/some-people';
import { personFile } from '@/tests/transfer/any-person-file';
import { readBack } from '@/tests/transfer/read-back';

const REQUEST: ExportRequest = {
  form: 'zip',
  only: null,
  today: '2026-11-21',
  now: '2026-11-21T10:00:00.000Z',
  delimiter: ',',
  words: {
    title: '',
    followUp: '',
    followUpWhy: '',
    promisedByMe: '',
    promisedByThem: '',
    promisedToMyself: '',
  },
};
const known = personFile({ id: 'known', name: 'Hana', keptSince: null });

async function zipped(
  files: readonly PersonFile[],
  rest: Partial<ExportRequest> = {},
): Promise<Map<string, string>> {
  const { files: made } = await writeExport(files, { ...REQUEST, ...rest }, () =>
    Promise.resolve(),
  );
  const zip = unzipSync(new Uint8Array(await made[0]!.blob.arrayBuffer()));
  const named = Object.entries(zip).map(([name, bytes]) => [
    name.replace(/^kith-|-2026-11-21\.csv$/g, ''),
    strFromU8(bytes),
  ]);
  return new Map(named as [string, string][]);
}

test('a zip has the pair, a table of each kind of record, and those who are only known', async () => {
  const tables = await zipped([...somePeople(1, 60), known]);
  expect([...tables.keys()]).toEqual([
    'people',
    'timeline',
    'known',
    'touches',
    'value-given',
    'value-received',
    'follow-ups',
    'promises',
    'notes',
    'bring-ups',
    'good-moments',
    'news',
  ]);
  expect(readBack(tables.get('known') ?? '').map(({ Name }) => Name)).toEqual(['Hana']);
});

test('every record of the timeline stands in a table of its kind', async () => {
  const { people, timeline, ...tables } = Object.fromEntries(await zipped(somePeople(2, 60)));
  const ids = (text = '', column: string): string[] =>
    readBack(text).map((row) => row[column] ?? '');
  const inTables = Object.values(tables).flatMap((text) => ids(text, 'Record ID'));
  expect(inTables.toSorted()).toEqual(ids(timeline, 'Kith ID').toSorted());
  expect(ids(people, 'Kith ID')).toHaveLength(60);
});

test('only the pair is taken for what can be read back', async () => {
  const tables = await zipped([...somePeople(1, 60), known]);
  const kinds = [...tables].map(([name, text]) => [name, findHeader(text).kind]);
  expect(kinds.filter(([, kind]) => kind !== null)).toEqual([
    ['people', 'kith-people'],
    ['timeline', 'kith-timeline'],
  ]);
});

test('of some people only they and theirs leave; whoever else is named is a name', async () => {
  const files = somePeople(3, 40);
  const [first = '', second = ''] = files.map(({ person }) => person.id);
  const tables = await zipped(files, { only: [first, second] });
  const ids = readBack(tables.get('people') ?? '').map((row) => row['Kith ID'] ?? '');
  expect(ids.toSorted()).toEqual([first, second].toSorted());
  const owners = readBack(tables.get('timeline') ?? '').map((row) => row['Person ID']);
  expect(owners.filter((id) => id !== first && id !== second)).toEqual([]);
  expect(owners.length).toBeGreaterThan(0);
});

test('after each part it is asked whether to go on, and a throw ends it', async () => {
  let steps = 0;
  const step = (): Promise<void> => {
    steps += 1;
    return steps < 3 ? Promise.resolve() : Promise.reject(new Error('cancelled'));
  };
  await expect(writeExport(somePeople(4, 50), REQUEST, step)).rejects.toThrow('cancelled');
  expect(steps).toBe(3);
});
