import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { logPerson } from '@/lib/acts/log-person';
import { makeBackup } from '@/lib/safety/make-backup';
import { restoreFrom, type RestoreFrom, type RestoreProgress } from '@/lib/safety/restore-from';
import { sightRestore } from '@/lib/safety/sight-restore';
import { readKeptPeople } from '@/lib/storage/people-query';
import { run } from '@/lib/storage/run';
import { context, emptyStore, logInput } from '@/tests/builders';
import { everythingStored } from '@/tests/storage/invariants';

const MANY = 320;
let file: Blob;

function sight(from: RestoreFrom) {
  return sightRestore(from, { tell: () => {}, signal: new AbortController().signal });
}

beforeAll(async () => {
  await emptyStore();
  for (let number = 0; number < MANY; number += 1) {
    await run(logPerson, logInput(`Łucja ${number}`), context());
  }
  file = new Blob([(await makeBackup()).text]);
});
beforeEach(emptyStore);

it('a restore says how far it is, and is done', async () => {
  const told: RestoreProgress[] = [];
  const { signal } = new AbortController();
  const watch = { tell: (progress: RestoreProgress) => told.push(progress), signal };
  await restoreFrom({ from: { is: 'file', file }, mode: 'add' }, watch);
  expect(told[0]).toBeNull();
  expect(told.at(-1)).toEqual({ done: MANY, of: MANY });
  expect(await readKeptPeople()).toHaveLength(MANY);
});

it('a restore that is cancelled on its way changes nothing', async () => {
  await run(logPerson, logInput('نور الفارسي'), context());
  const before = await everythingStored();
  const user = new AbortController();
  const tell = (progress: RestoreProgress): void => {
    if (progress !== null) user.abort();
  };
  const watch = { tell, signal: user.signal };
  await expect(
    restoreFrom({ from: { is: 'file', file }, mode: 'replace' }, watch),
  ).rejects.toThrow();
  expect(await everythingStored()).toEqual(before);
});

it('the preview of many counts all of them and lists some, with the names that it needs', async () => {
  const sighted = await sight({ is: 'file', file });
  if (!sighted.ok) throw new Error(sighted.reason);
  const { plans, names } = sighted.sight;
  const { added } = plans.add.people;
  expect(added.count).toBe(MANY);
  expect(added.rows.length).toBeLessThan(MANY);
  expect(plans.replace.isNothing).toBe(false);
  for (const { personId } of plans.add.records.added.rows) {
    expect(names.get(personId)).toMatch(/^Łucja/);
  }
});

it('a file that is no text, or gone, is refused and no error of nobody’s', async () => {
  const bytes = new Blob([new Uint8Array([0xff, 0xfe, 0xfd])]);
  expect(await sight({ is: 'file', file: bytes })).toEqual({ ok: false, reason: 'notKith' });
  const gone = new Blob(['x']);
  gone.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'));
  expect(await sight({ is: 'file', file: gone })).toEqual({
    ok: false,
    reason: 'unreadable',
  });
});
