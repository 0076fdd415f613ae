import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import type { ActName } from '@/lib/acts/act';
import { logPerson } from '@/lib/acts/log-person';
import { restore, type Everything, type RestoreInput } from '@/lib/acts/restore';
import { changesOf } from '@/lib/storage/changes-of';
import { commit, type Committed } from '@/lib/storage/commit';
import { openKith } from '@/lib/storage/open';
import { run } from '@/lib/storage/run';
import { undo } from '@/lib/storage/undo';
import { inWriteTransaction } from '@/lib/storage/write-transaction';
import type { BackupContents } from '@/lib/transfer/backup/contents';
import { planRestore } from '@/lib/transfer/backup/restore-plan';
import { context, emptyStore, logInput, profile } from '@/tests/builders';
import { anyContents } from './any-contents';

const STORES = ['people', 'profiles', 'records', 'settings', 'admissions'] as const;

/** What `run` does for an act that reads everything. */
async function runOnEverything(input: RestoreInput): Promise<Committed> {
  return inWriteTransaction(async (transaction) => {
    const lists = await Promise.all(STORES.map((each) => transaction.objectStore(each).getAll()));
    const everything = Object.fromEntries(
      STORES.map((store, place) => [store, lists[place]]),
    ) as unknown as Everything;
    const before = new Map<string, object>(
      STORES.flatMap((store) =>
        everything[store].map((row): [string, object] => [`${store}/${row.id}`, row]),
      ),
    );
    const writes = restore.apply({ everything: () => everything }, input);
    const changes = changesOf(writes, before);
    // The journal's list of names grows with the screen that shows it.
    const name = restore.name as ActName;
    return commit(transaction, { name, undoes: null, changes, files: new Map() }, context());
  });
}

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
  await runOnEverything(restoring('replace'));
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
  const before = await stored();
  const { actId } = await runOnEverything(restoring(mode));
  expect(await stored()).not.toEqual(before);
  await undo(actId, context());
  expect({ ...(await stored()), admissions: [] }).toEqual({ ...before, admissions: [] });
});

it('a restore that changes nothing is no act', async () => {
  await runOnEverything(restoring('replace'));
  await expect(runOnEverything(restoring('replace'))).rejects.toMatchObject({
    reason: 'nothingToSave',
  });
  await expect(runOnEverything(restoring('add'))).rejects.toMatchObject({
    reason: 'nothingToSave',
  });
});
