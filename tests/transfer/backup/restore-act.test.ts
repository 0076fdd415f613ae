import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import type { Everything } from '@/lib/acts/act';
import { changeSettings } from '@/lib/acts/change-settings';
import { logPerson } from '@/lib/acts/log-person';
import { restore } from '@/lib/acts/restore';
import { openKith } from '@/lib/storage/open';
import { run } from '@/lib/storage/run';
import { undo } from '@/lib/storage/undo';
import type { BackupContents } from '@/lib/transfer/backup/contents';
import { planRestore } from '@/lib/transfer/backup/restore-plan';
import { context, emptyStore, logInput, profile } from '@/tests/builders';
import { anyContents } from './any-contents';

const STORES = ['people', 'profiles', 'records', 'settings', 'admissions'] as const;

async function stored() {
  const database = await openKith();
  const lists = await Promise.all(STORES.map((store) => database.getAll(store)));
  return Object.fromEntries(STORES.map((store, place) => [store, lists[place]]));
}

const contents = fc
  .sample(anyContents(6), { seed: 11, numRuns: 20 })
  .toSorted((a, b) => b.records.length - a.records.length)[0] as BackupContents;

const restoring = (mode: 'replace' | 'add') => ({
  plan: (now: Everything) => planRestore(now, contents, mode).writes,
});

beforeEach(emptyStore);

it('after a restore, what the backup holds is stored and the queue is derived from it', async () => {
  await run(logPerson, logInput('Olu Adeyemi', { profile: profile('olu') }), context());
  await run(restore, restoring('replace'), context());
  const after = await stored();
  for (const store of STORES) {
    const rows: readonly { id: string }[] = contents[store];
    expect(after[store]).toHaveLength(rows.length);
    expect(after[store]).toEqual(expect.arrayContaining([...rows]));
  }
  const summaries = await (await openKith()).getAllKeys('summaries');
  const live = contents.people.filter(({ removedOn }) => removedOn === null);
  expect(summaries.toSorted()).toEqual(live.map(({ id }) => id).toSorted());
});

it.each(['replace', 'add'] as const)('a restore is undone at once, whole: %s', async (mode) => {
  const { fields } = logInput('Olu Adeyemi');
  await run(logPerson, logInput('Olu Adeyemi', { profile: profile('olu'), fields }), context());
  // Where nothing was chosen yet, undo leaves what held until then.
  await run(changeSettings, { edits: { weeklyCap: { value: 9 } } }, context());
  const before = await stored();
  const { actId } = await run(restore, restoring(mode), context());
  expect(await stored()).not.toEqual(before);
  await undo(actId, context());
  expect({ ...(await stored()), admissions: [] }).toEqual({ ...before, admissions: [] });
});

it('a restore that changes nothing is no act', async () => {
  await run(restore, restoring('replace'), context());
  await expect(run(restore, restoring('replace'), context())).rejects.toMatchObject({
    reason: 'nothingToSave',
  });
  await expect(run(restore, restoring('add'), context())).rejects.toMatchObject({
    reason: 'nothingToSave',
  });
});
