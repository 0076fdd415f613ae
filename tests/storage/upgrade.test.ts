import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { editPerson } from '@/lib/acts/edit-person';
import { logPerson } from '@/lib/acts/log-person';
import { snapshotBeforeUpgrade } from '@/lib/safety/snapshot-before-upgrade';
import { setWitnesses } from '@/lib/storage/guard';
import { markLoss } from '@/lib/storage/loss-mark';
import { readRecentActs } from '@/lib/storage/journal-query';
import { onNotice } from '@/lib/storage/notice';
import { closeKith, openBy, openKith } from '@/lib/storage/open';
import { openToRead } from '@/lib/storage/open-to-read';
import { openToWrite } from '@/lib/storage/open-to-write';
import { run } from '@/lib/storage/run';
import type { Sentinel } from '@/lib/storage/sentinel';
import { catchUp } from '@/lib/storage/snapshots/catch-up';
import { listSnapshots, readSnapshot } from '@/lib/storage/snapshots/read-snapshot';
import { openVault } from '@/lib/storage/snapshots/vault';
import { onTrouble, tellTrouble } from '@/lib/storage/trouble';
import { undo } from '@/lib/storage/undo';
import { makeStores, SCHEMA, type Schema, type Upgrade } from '@/lib/storage/upgrades';
import { readBackup } from '@/lib/transfer/backup/read-backup';
import { context, emptyStore, logInput, profile, TODAY } from '@/tests/builders';
import { expectWhatAlwaysHolds } from '@/tests/storage/invariants';
import { Disk, MemoryFolder } from '@/tests/storage/snapshots/memory-folder';

/** A schema after the newest: an index, and a name for everybody's company that they did not write themselves. */
const STEP: Upgrade = {
  stores: (_database, transaction) =>
    void transaction.objectStore('people').createIndex('company' as never, 'company'),
  rows: {
    people: (person) => (person['company'] === '' ? { ...person, company: 'none' } : person),
  },
};
const after = (...steps: Upgrade[]): Schema => ({
  version: SCHEMA.version + steps.length,
  upgrades: [...SCHEMA.upgrades, ...steps],
});
const NEXT = after(STEP);

let sentinel: Sentinel | null;
let stop: () => void;

beforeEach(async () => {
  vi.unstubAllGlobals();
  await emptyStore();
  const root = new MemoryFolder('', new Disk());
  vi.stubGlobal('navigator', {
    storage: { getDirectory: () => Promise.resolve(root) },
    locks: { request: (...all: unknown[]) => (all.at(-1) as () => Promise<unknown>)() },
  });
  sentinel = null;
  setWitnesses({
    sentinel: { read: () => Promise.resolve(sentinel), write: () => Promise.resolve() },
    vault: () => Promise.resolve(null),
    beforeUpgrade: snapshotBeforeUpgrade,
  });
  stop = onNotice(({ databaseId, sequence, counts }) => {
    sentinel = { databaseId, sequence, counts };
  });
});

afterEach(async () => {
  stop();
  setWitnesses(null);
  await closeKith();
  openBy(openToWrite);
  await emptyStore();
  vi.unstubAllGlobals();
});

/** Two people, one of them edited; the actId of the edit. */
async function fill(): Promise<{ zoe: string; actId: string }> {
  const followUp = { due: TODAY, reason: 'ask how the move went' };
  const input = logInput('Zoë Quartermaine', { profile: profile('zoe'), followUp });
  const zoe = (await run(logPerson, input, context())).personIds[0]!;
  await run(logPerson, logInput('نور الفارسي'), context());
  const edits = { company: { value: 'Foundry Nine' } };
  return { zoe, actId: (await run(editPerson, { personId: zoe, edits }, context())).actId };
}

/** From now on this page is of a newer Kith. */
async function become(schema: Schema): Promise<void> {
  await closeKith();
  openBy(() => openToWrite(schema));
}

const versionNow = async (): Promise<number> => {
  const database = await openDB('kith');
  database.close();
  return database.version;
};
const snapshots = async () => listSnapshots(await openVault());

describe('an upgrade', () => {
  it('changes rows, what is derived of them and the journal’s copies, and its snapshot has them as they were', async () => {
    const { zoe, actId } = await fill();
    await become(NEXT);
    const companies = (await (await openKith()).getAll('people')).map(({ company }) => company);
    expect(companies.toSorted()).toEqual(['Foundry Nine', 'none']);
    await expectWhatAlwaysHolds();
    // What an undo brings back is of the new schema, too.
    await undo(actId, context());
    expect((await (await openKith()).get('people', zoe))?.company).toBe('none');
    const [snapshot] = await snapshots();
    expect(snapshot).toMatchObject({ reason: 'before-upgrade', schema: SCHEMA.version });
    const read = await readBackup(await readSnapshot(await openVault(), snapshot!));
    expect(read.ok && read.contents.people.map(({ company }) => company).toSorted()).toEqual([
      '',
      'Foundry Nine',
    ]);
  });

  it('looks like no loss: not to the sentinel, which is behind, and the log begins anew', async () => {
    await fill();
    await catchUp(await openVault());
    await become(NEXT);
    const identity = await (await openKith()).get('meta', 'database');
    expect(identity?.sequence).toBe(4);
    expect(sentinel?.sequence).toBe(3);
    await closeKith();
    await openKith();
    expect(await catchUp(await openVault())).toEqual({ state: 'needsSnapshot' });
    expect((await readRecentActs(9)).map(({ sequence }) => sequence)).toEqual([3, 2, 1]);
  });

  it('that changes indexes, or what is derived, leaves the sequence and the log alone', async () => {
    await fill();
    await (await openKith()).clear('queue');
    await become(after({ stores: STEP.stores! }, { derives: true }));
    expect((await (await openKith()).get('meta', 'database'))?.sequence).toBe(3);
    expect(await versionNow()).toBe(SCHEMA.version + 2);
    await expectWhatAlwaysHolds();
  });

  it.each(['at once', 'half way'])('that fails %s leaves everything as it was', async (when) => {
    await fill();
    const before = await (await openKith()).getAll('people');
    let seen = 0;
    const fail = (row: object): never => {
      seen += 1;
      if (when === 'at once' || seen > 1) throw new DOMException('', 'QuotaExceededError');
      return { ...row, company: 'half' } as never;
    };
    await become(after(STEP, { rows: { people: fail } }));
    await expect(openKith()).rejects.toMatchObject({ kind: 'full' });
    expect(await versionNow()).toBe(SCHEMA.version);
    await become(SCHEMA);
    expect(await (await openKith()).getAll('people')).toEqual(before);
  });

  it('of a database that was rolled back waits for the user’s choice', async () => {
    await fill();
    sentinel = { ...sentinel!, sequence: 9 };
    await become(NEXT);
    await expect(openKith()).rejects.toMatchObject({ kind: 'rolledBack' });
    expect(await versionNow()).toBe(SCHEMA.version);
    expect(await snapshots()).toEqual([]);
  });

  it('without room for its snapshot is not begun; where none can be kept at all, it is', async () => {
    await fill();
    await become(NEXT);
    const refuse = (name: string) =>
      vi.stubGlobal('navigator', {
        ...navigator,
        storage: { getDirectory: () => Promise.reject(new DOMException('', name)) },
      });
    refuse('QuotaExceededError');
    await expect(openKith()).rejects.toMatchObject({ kind: 'full' });
    expect(await versionNow()).toBe(SCHEMA.version);
    refuse('SecurityError');
    vi.stubGlobal('reportError', () => {});
    await openKith();
    expect(await versionNow()).toBe(SCHEMA.version + 1);
  });

  it('goes on although a page and the worker hold the old one open: both let go', async () => {
    await fill();
    const reader = await openToRead('kith');
    openBy(() => openToWrite(NEXT));
    const database = await openToWrite(NEXT);
    expect(database.version).toBe(SCHEMA.version + 1);
    expect(() => reader.transaction('people')).toThrow(DOMException);
    database.close();
  });

  it('is waited for no longer than five seconds: who is in the way is named, and once they are gone it is done', async () => {
    await fill();
    await closeKith();
    // As a page that hangs: it closes nothing.
    const stuck = await openDB('kith');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      openBy(() => openToWrite(NEXT));
      const opening = expect(openKith()).rejects.toMatchObject({ kind: 'blocked' });
      await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0), { interval: 1 });
      vi.advanceTimersByTime(5000);
      await opening;
    } finally {
      vi.useRealTimers();
    }
    stuck.close();
    await vi.waitFor(async () => expect((await openKith()).version).toBe(SCHEMA.version + 1));
  });
});

it('a page of older code says by itself that it is out of date once the data was upgraded under it', async () => {
  await fill();
  const told: (string | undefined)[] = [];
  const stopWatching = onTrouble((problem) => told.push(problem?.kind));
  await openKith();
  const newer = await openToWrite(NEXT);
  await vi.waitFor(() => expect(told).toEqual(['tooNew']));
  stopWatching();
  newer.close();
  tellTrouble(null);
});

it('code older than the database writes nothing and says so', async () => {
  await fill();
  await become(NEXT);
  await openKith();
  await become(SCHEMA);
  await expect(openKith()).rejects.toMatchObject({ kind: 'tooNew' });
  await expect(run(logPerson, logInput('Ana'), context())).rejects.toMatchObject({
    kind: 'tooNew',
  });
  expect(await versionNow()).toBe(SCHEMA.version + 1);
});

it('a loss that the browser told of once is not forgotten by a browser that dies at that moment', async () => {
  await closeKith();
  const database = await openDB('kith', SCHEMA.version, {
    upgrade: (made, _old, _new, transaction) => {
      makeStores(made as never, transaction as never);
      markLoss(transaction as never);
    },
  });
  database.close();
  await expect(openKith()).rejects.toMatchObject({ kind: 'lost' });
});
