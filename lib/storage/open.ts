import { openDB } from 'idb';
import { askSentinel, mayName, refuseLoss } from '@/lib/storage/guard';
import { nameIfNew } from '@/lib/storage/identity';
import { StorageProblem, storageProblem } from '@/lib/storage/problem';
import {
  DATABASE_NAME,
  SCHEMA_VERSION,
  type KithDatabase,
  type KithSchema,
} from '@/lib/storage/schema';
import { upgradeFrom } from '@/lib/storage/upgrades';

let connection: Promise<KithDatabase> | null = null;

/** How long another page may hold an old version before the user is told. */
const BLOCKED_AFTER_MS = 5000;

/** The page's one connection, opened at the first call and again after the browser closed it. */
export function openKith(): Promise<KithDatabase> {
  connection ??= open().catch((error: unknown) => {
    connection = null;
    throw storageProblem(error);
  });
  return connection;
}

/** Closes the connection; the next call opens a new one. */
export async function closeKith(): Promise<void> {
  const open = connection;
  connection = null;
  if (open !== null) (await open).close();
}

async function open(): Promise<KithDatabase> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp: (problem: StorageProblem) => void = () => {};
  const blockedTooLong = new Promise<never>((_, reject) => (giveUp = reject));
  const forget = (): void => {
    connection = null;
  };
  let dataLoss: 'none' | 'total' = 'none';
  const sentinel = await askSentinel();
  const opening = openDB<KithSchema>(DATABASE_NAME, SCHEMA_VERSION, {
    upgrade: (database, oldVersion, _newVersion, transaction, event) => {
      dataLoss = lossIn(event);
      upgradeFrom(oldVersion, database, transaction);
    },
    blocked: () => {
      timer = setTimeout(() => giveUp(new StorageProblem('blocked')), BLOCKED_AFTER_MS);
    },
    // A newer Kith wants to upgrade: this page must let go, or that one waits for ever.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      forget();
    },
    terminated: forget,
  });
  // Nobody waits for it after that; open, it would block the next upgrade.
  blockedTooLong.catch(async () => (await opening).close()).catch(forget);
  const database = await Promise.race([opening, blockedTooLong]);
  clearTimeout(timer);
  try {
    await refuseLoss(database, sentinel, dataLoss);
    if (mayName()) await nameIfNew(database);
  } catch (error) {
    // An open connection that nobody holds would block every later upgrade.
    database.close();
    throw error;
  }
  return database;
}

/** Chromium's word for a database that it could not read and began anew; no other browser says it. */
function lossIn(event: IDBVersionChangeEvent): 'none' | 'total' {
  return 'dataLoss' in event && event.dataLoss === 'total' ? 'total' : 'none';
}
