import { openDB } from 'idb';
import { snapshotBeforeUpgrade } from '@/lib/safety/snapshot-before-upgrade';
import { setWitnesses } from '@/lib/storage/guard';
import { openToWrite } from '@/lib/storage/open-to-write';
import { listSnapshots } from '@/lib/storage/snapshots/read-snapshot';
import { openVault } from '@/lib/storage/snapshots/vault';
import type { StoredRow } from '@/lib/domain/row-steps';
import { makeStores, SCHEMA } from '@/lib/storage/upgrades';

/** What the pages here need of the extension API; they are bundled without WXT. */
interface Extension {
  storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
}

declare const chrome: Extension;

/** What an upgrade has left, read past Kith. */
export interface Left {
  version: number;
  people: number;
  records: number;
  /** How many people have been through the upgrade's step. */
  changed: number;
  /** Snapshots from before an upgrade. */
  kept: number;
}

const NEXT = SCHEMA.version + 1;
const MARK = ' (2)';
const change = (person: StoredRow): StoredRow => ({
  ...person,
  nickname: `${String(person['nickname'])}${MARK}`,
});

/** Opens the store as a later Kith would, whose step changes everybody; gives the milliseconds that took. */
async function upgradeKith(): Promise<number> {
  setWitnesses({
    sentinel: {
      read: async () => (await chrome.storage.local.get('sentinel'))['sentinel'],
      write: () => Promise.resolve(),
    },
    vault: () => Promise.resolve(null),
    beforeUpgrade: snapshotBeforeUpgrade,
  });
  const start = performance.now();
  const upgrades = [...SCHEMA.upgrades, { rows: { people: change } }];
  (await openToWrite({ version: NEXT, upgrades })).close();
  return performance.now() - start;
}

/** The control: the same step, in one transaction after the other. */
async function upgradeTornKith(): Promise<void> {
  const database = await openDB('kith', NEXT);
  const ids = await database.getAllKeys('people');
  for (let from = 0; from < ids.length; from += 200) {
    const { store, done } = database.transaction('people', 'readwrite');
    for (const id of ids.slice(from, from + 200)) {
      const person = await store.get(id);
      void store.put(change(person));
    }
    await done;
  }
  database.close();
}

/** The control: a page that lets go of nothing. */
async function holdKith(): Promise<void> {
  Object.assign(globalThis, { held: await openDB('kith') });
}

/** A database of an older schema in the place of Kith's. */
async function layKith([schema, rows]: [number, Record<string, object[]>]): Promise<void> {
  indexedDB.deleteDatabase('kith');
  const steps = { version: schema, upgrades: SCHEMA.upgrades.slice(0, schema) };
  const database = await openDB('kith', schema, {
    upgrade: (made, _old, _new, transaction) =>
      makeStores(made as never, transaction as never, steps),
  });
  const transaction = database.transaction(Object.keys(rows), 'readwrite');
  for (const [store, all] of Object.entries(rows)) {
    for (const row of all) void transaction.objectStore(store).put(row);
  }
  await transaction.done;
  database.close();
}

async function lookKith(): Promise<Left> {
  const database = await openDB('kith');
  const people: { nickname: string }[] = await database.getAll('people');
  const left = {
    version: database.version,
    people: people.length,
    records: await database.count('records'),
    changed: people.filter(({ nickname }) => nickname.endsWith(MARK)).length,
  };
  database.close();
  const snapshots = await listSnapshots(await openVault());
  return { ...left, kept: snapshots.filter(({ reason }) => reason === 'before-upgrade').length };
}

Object.assign(globalThis, { upgradeKith, upgradeTornKith, holdKith, layKith, lookKith });
