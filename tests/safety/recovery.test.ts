import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { logPerson } from '@/lib/acts/log-person';
import { readContents } from '@/lib/safety/contents';
import { recoverContents } from '@/lib/safety/recover-from';
import { afterChoice, goOnAsItIs, recoverTo } from '@/lib/safety/recovery';
import { setWitnesses } from '@/lib/storage/guard';
import { onNotice } from '@/lib/storage/notice';
import { closeKith, openKith } from '@/lib/storage/open';
import { readKeptPeople } from '@/lib/storage/people-query';
import { run } from '@/lib/storage/run';
import { undo } from '@/lib/storage/undo';
import type { Sentinel } from '@/lib/storage/sentinel';
import type { BackupContents } from '@/lib/transfer/backup/contents';
import { writeBackup } from '@/lib/transfer/backup/write-backup';
import { context, emptyStore, logInput, profile } from '@/tests/builders';

let kept: Sentinel | null;
/** Whether the sentinel is written after a commit, as by a page that lives on. */
let isAlive: boolean;
let stop: () => void;

beforeEach(async () => {
  await emptyStore();
  kept = null;
  isAlive = true;
  setWitnesses({
    sentinel: { read: () => Promise.resolve(kept), write: () => Promise.resolve() },
    vault: () => Promise.resolve(null),
  });
  stop = onNotice(({ databaseId, sequence, counts }) => {
    if (isAlive) kept = { databaseId, sequence, counts };
  });
});
afterEach(() => {
  stop();
  setWitnesses(null);
});

/** Two people kept, and then the browser throws the database away. Gives what was in it. */
async function loseEverything(): Promise<BackupContents> {
  await run(logPerson, logInput('Zoë', { profile: profile('zoe') }), context());
  await run(logPerson, logInput('Olu', { note: 'met in Lagos' }), context());
  const { contents } = await readContents();
  await emptyStore();
  await expect(openKith()).rejects.toMatchObject({ kind: 'lost' });
  return contents;
}

/** Goes on with a backup of these contents. */
async function recover(contents: BackupContents): Promise<void> {
  const of = { databaseId: 'd', createdAt: '2026-11-21T08:30:00.000Z' };
  await recoverTo({ is: 'text', text: await writeBackup(contents, of) });
}

async function opensAgain(): Promise<void> {
  await closeKith();
  await openKith();
}

it('after a loss everything comes back from what was kept outside', async () => {
  const before = await loseEverything();
  await recover(before);
  const { contents } = await readContents();
  expect(contents).toEqual(before);
  expect((await readKeptPeople()).map(({ name }) => name).toSorted()).toEqual(['Olu', 'Zoë']);
  await opensAgain();
});

it('a browser that dies right after the recovery raises no alarm again', async () => {
  const before = await loseEverything();
  isAlive = false;
  await recover(before);
  await opensAgain();
  expect(await readKeptPeople()).toHaveLength(2);
});

it('a recovery that fails leaves the question as it was', async () => {
  const before = await loseEverything();
  const broken = { ...before, people: [...before.people, { id: undefined }] };
  const contents = broken as unknown as BackupContents;
  await expect(afterChoice((ids) => recoverContents(contents, ids))).rejects.toThrow();
  // At once, by whoever asks next in this page.
  await expect(openKith()).rejects.toMatchObject({ kind: 'lost' });
});

it('going on as it is asks no more, and what is logged then is kept', async () => {
  await loseEverything();
  isAlive = false;
  await goOnAsItIs();
  await opensAgain();
  isAlive = true;
  await run(logPerson, logInput('Ana'), context());
  await opensAgain();
  expect((await readKeptPeople()).map(({ name }) => name)).toEqual(['Ana']);
});

it('a database that was rolled back goes on under a new name, and forgets none of its acts', async () => {
  await run(logPerson, logInput('Zoë'), context());
  const { actId } = await run(logPerson, logInput('Olu'), context());
  const before = kept!;
  kept = { ...before, sequence: before.sequence + 2 };
  await closeKith();
  await expect(openKith()).rejects.toMatchObject({ kind: 'rolledBack' });
  await goOnAsItIs();
  await opensAgain();
  expect(
    (await openKith().then((database) => database.get('meta', 'database')))?.databaseId,
  ).not.toBe(before.databaseId);
  await undo(actId, context());
  expect((await readKeptPeople()).map(({ name }) => name)).toEqual(['Zoë']);
});
