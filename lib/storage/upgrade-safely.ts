import { openDB } from 'idb';
import { keeperBeforeUpgrade, refuseLoss } from '@/lib/storage/guard';
import { markLoss } from '@/lib/storage/loss-mark';
import { storageProblem } from '@/lib/storage/problem';
import { readStores } from '@/lib/storage/read-raw';
import type { KithDatabase } from '@/lib/storage/schema';
import type { Sentinel } from '@/lib/storage/sentinel';
import { upgradeFrom } from '@/lib/storage/upgrade-from';
import { makeStores, SCHEMA, type Schema, type UpgradeTransaction } from '@/lib/storage/upgrades';

const LOCK = 'kith-upgrade';

/** Changes a database's schema, in its versionchange transaction. */
export type RunUpgrade = (
  oldVersion: number,
  transaction: UpgradeTransaction,
  isAfterLoss: boolean,
) => Promise<void>;

/** What an upgrade needs of whoever opens the database. */
export interface Opening {
  name: string;
  sentinel: Sentinel | null;
  schema: Partial<Schema> & Pick<Schema, 'version'>;
  /** Whether the browser said that it had lost the one in its place; it says so once. */
  isAfterLoss: boolean;
  /** Whether another page is waited for. */
  wait: (isWaiting: boolean) => void;
  open: (run: RunUpgrade) => Promise<KithDatabase>;
}

/**
 * Makes a database that is not there; upgrades one of an older schema, one page at a time: judged and kept as a snapshot first, as it is. Rejects with
 * `StorageProblem` where it is not as it was left, and has not been touched then.
 */
export async function upgradeSafely(opening: Opening): Promise<KithDatabase> {
  const { wait, open } = opening;
  const schema: Schema = { ...SCHEMA, ...opening.schema };
  wait(true);
  return alone(async () => {
    wait(false);
    await keepFirst(opening);
    return open(async (oldVersion, transaction, isAfterLoss) => {
      if (oldVersion > 0) return upgradeFrom(oldVersion, transaction, schema.upgrades);
      makeStores(transaction.db, transaction, schema);
      if (isAfterLoss || opening.isAfterLoss) markLoss(transaction);
    });
  });
}

function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  // What has no locks has one page at a time, too: the versionchange transaction sees to that.
  // The tests' documents have no locks, and say so with null, whatever the type says.
  const here: { locks?: LockManager | null } | undefined = globalThis.navigator;
  return here?.locks == null ? work() : here.locks.request(LOCK, work);
}

/**
 * Where there is no room for a snapshot there is none for the upgrade either, and the user is told. Whatever else fails
 * must not keep the store shut for good: an upgrade is all or nothing.
 */
async function keepFirst({ name, sentinel, schema }: Opening): Promise<void> {
  const raw = await readOlder(name, sentinel, schema.version);
  if (raw === null) return;
  try {
    await keeperBeforeUpgrade()?.(raw);
  } catch (error) {
    const problem = storageProblem(error);
    if (problem.kind === 'full') throw problem;
    reportError(error);
  }
}

/** What the database holds, at its own schema; null: it is gone, or another page was quicker. */
async function readOlder(name: string, sentinel: Sentinel | null, version: number) {
  let isThere = true;
  const opening = openDB(name, undefined, {
    upgrade: (_database, _old, _new, transaction) => {
      isThere = false;
      transaction.done.catch(() => 'the opening fails');
      transaction.abort();
    },
  });
  const database = await opening.catch((error: unknown) => {
    if (isThere) throw error;
    return null;
  });
  if (database === null) return null;
  try {
    if (database.version >= version) return null;
    // Whatever schema it has, it says who it is.
    await refuseLoss(database as unknown as KithDatabase, sentinel);
    return { name, version: database.version, stores: await readStores(database) };
  } finally {
    database.close();
  }
}
