import '@/lib/storage/opens-to-write';
import { openDB } from 'idb';
import { logPerson } from '@/lib/acts/log-person';
import { openKith } from '@/lib/storage/open';
import { realContext, run } from '@/lib/storage/run';
import { DATABASE_NAME, SCHEMA_VERSION, type KithSchema } from '@/lib/storage/schema';
import { readSentinel } from '@/lib/storage/sentinel';
import { judge } from '@/lib/storage/sentinel-judge';
import { differencesOf } from '@/lib/storage/snapshots/compare';
import { catchUp } from '@/lib/storage/snapshots/catch-up';
import { isWhole, listSnapshots } from '@/lib/storage/snapshots/read-snapshot';
import { recover } from '@/lib/storage/snapshots/recover';
import { emptyContents, type Contents } from '@/lib/storage/snapshots/replay';
import { openVault } from '@/lib/storage/snapshots/vault';
import { writeSnapshot } from '@/lib/storage/snapshots/write-snapshot';
import { makeStores } from '@/lib/storage/upgrades';
import { contentsOf, countsOf, digestOf } from '@/scripts/faults/stored-contents';
import { madeUpPerson } from '@/scripts/seed/made-up-people';

/** What the pages here need of the extension API; they are bundled without WXT. */
interface Extension {
  runtime: { sendMessage(message: string): Promise<unknown> };
  storage: {
    local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      clear(): Promise<void>;
    };
  };
}

declare const chrome: Extension;

/** What is found when the browser starts again. */
export interface Found {
  /** What `open` said, and whether it made the database anew. */
  dataLoss: string;
  isNew: boolean;
  /** Why it could not be opened or read, '' where it could. */
  error: string;
  sentinelSequence: number | null;
  /** A `Verdict`, or `unreadable`. */
  verdict: string;
  /** Of what the stores hold; to be compared with what they held. */
  digest: string;
  /** How many records are not what snapshot and log say, where those go as far as the database. */
  differences: number;
}

/** What snapshots and log give back. */
export interface Recovered {
  sequence: number;
  fromLog: number;
  digest: string;
  snapshots: number;
  whole: number;
}

/** One act, and what follows it in a page: message and sentinel. Resolves when it is acknowledged. */
async function logKith(number: number): Promise<number> {
  const context = realContext();
  const followUp = { due: context.today, reason: `number ${number}` };
  await run(logPerson, { ...madeUpPerson(number, context.today), followUp }, context);
  const at = Date.now();
  void chrome.runtime.sendMessage('committed').catch(() => 'nobody listens');
  new BroadcastChannel('kith-lag').postMessage({ acknowledged: number, at });
  return at;
}

/** The act of a popup that closes in the moment it is acknowledged. */
async function logAndCloseKith(number: number): Promise<void> {
  await logKith(number);
  window.close();
}

/** Hears from now on what pages and worker say of acts; they say it in `heardKith`. */
function hearKith(): void {
  const heard: unknown[] = [];
  new BroadcastChannel('kith-lag').onmessage = ({ data }) => void heard.push(data);
  Object.assign(globalThis, { heardKith: () => heard });
}

/** The sentinel, as it will be written after each commit. */
async function setSentinelKith(): Promise<{ sequence: number; digest: string }> {
  const { contents, identity } = await contentsOf(await openKith());
  const { databaseId, sequence } = identity;
  await chrome.storage.local.set({
    sentinel: { databaseId, sequence, counts: countsOf(contents) },
  });
  return { sequence, digest: await digestOf(contents) };
}

async function snapshotKith(): Promise<{ milliseconds: number; bytes: number; text: number }> {
  const start = performance.now();
  const { contents, identity } = await contentsOf(await openKith());
  const { today: day, now: at } = realContext();
  const { databaseId, sequence } = identity;
  const of = { day, at, reason: 'daily', databaseId, sequence, schema: SCHEMA_VERSION } as const;
  const text = JSON.stringify(contents);
  const snapshot = await writeSnapshot(await openVault(), text, {
    ...of,
    counts: { ...countsOf(contents) },
  });
  const milliseconds = performance.now() - start;
  return { milliseconds, bytes: snapshot.bytes, text: text.length };
}

async function catchUpKith(): Promise<unknown> {
  return catchUp(await openVault());
}

async function recoverKith(): Promise<Recovered> {
  const vault = await openVault();
  const snapshots = await listSnapshots(vault);
  const whole = await Promise.all(snapshots.map((snapshot) => isWhole(vault, snapshot)));
  const found = await recover(vault, (text) => JSON.parse(text) as Contents, emptyContents());
  return {
    sequence: found?.sequence ?? 0,
    fromLog: found?.fromLog ?? 0,
    digest: found === null ? '' : await digestOf(found.contents),
    snapshots: snapshots.length,
    whole: whole.filter(Boolean).length,
  };
}

/** All that is known of the database outside it is gone; for a control. */
async function forgetKith(): Promise<void> {
  await chrome.storage.local.clear();
  const root = await navigator.storage.getDirectory();
  // Only there once something was kept.
  await root.removeEntry('kith', { recursive: true });
}

/** Opens the database as Kith does, but names no new one, and judges what it finds. */
async function openingKith(): Promise<Found> {
  const sentinel = await readSentinel({
    read: async () => (await chrome.storage.local.get('sentinel'))['sentinel'],
    write: async () => {},
  });
  const found: Found = {
    dataLoss: 'none',
    isNew: false,
    error: '',
    sentinelSequence: sentinel?.sequence ?? null,
    verdict: 'unreadable',
    digest: '',
    differences: 0,
  };
  try {
    const database = await openDB<KithSchema>(DATABASE_NAME, SCHEMA_VERSION, {
      upgrade: (opened, oldVersion, _newVersion, transaction, event) => {
        found.isNew = oldVersion === 0;
        if ('dataLoss' in event) found.dataLoss = String(event.dataLoss);
        makeStores(opened, transaction);
      },
    });
    const loss = found.dataLoss === 'total' ? 'total' : 'none';
    if ((await database.get('meta', 'database')) === undefined) {
      found.verdict = judge(sentinel, null, loss);
      return found;
    }
    const { contents, identity } = await contentsOf(database);
    // What each commit will keep in `meta`: at that sequence number the sentinel holds the same.
    const counts = identity.sequence === sentinel?.sequence ? sentinel.counts : undefined;
    const standing = { ...identity, ...(counts === undefined ? {} : { counts }) };
    found.verdict = judge(sentinel, standing, loss, countsOf(contents));
    found.digest = await digestOf(contents);
    const should = await recover(
      await openVault(),
      (text) => JSON.parse(text) as Contents,
      emptyContents(),
    );
    if (should?.databaseId === identity.databaseId && should.sequence === identity.sequence) {
      found.differences = differencesOf(should.contents, contents).length;
    }
  } catch (error) {
    found.error = error instanceof Error ? error.name : String(error);
  }
  return found;
}

Object.assign(globalThis, {
  forgetKith,
  logKith,
  logAndCloseKith,
  hearKith,
  setSentinelKith,
  snapshotKith,
  catchUpKith,
  recoverKith,
  openingKith,
});
