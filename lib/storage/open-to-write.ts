import { openDB } from 'idb';
import { askWitnesses, refuseLoss } from '@/lib/storage/guard';
import { nameIfNew } from '@/lib/storage/identity';
import { forgetConnection, tryAgain } from '@/lib/storage/open';
import { StorageProblem } from '@/lib/storage/problem';
import { SCHEMA_VERSION, type KithDatabase, type KithSchema } from '@/lib/storage/schema';
import { isTroubleWatched } from '@/lib/storage/trouble';
import { upgradeFrom } from '@/lib/storage/upgrades';

/** How long another page may hold an old version before the user is told. */
const BLOCKED_AFTER_MS = 5000;

/**
 * Opens the database as a page does: makes or upgrades it, and holds it against what is known of it outside IndexedDB.
 * Rejects with `StorageProblem` where it is not as it was left; nothing has been written to it then.
 */
export async function openToWrite(): Promise<KithDatabase> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp: (problem: StorageProblem) => void = () => {};
  const blockedTooLong = new Promise<never>((_, reject) => (giveUp = reject));
  const terminated = (): void => {
    forgetConnection();
    // The browser may have thrown it away: whoever sees this page learns of it now.
    if (isTroubleWatched()) void tryAgain();
  };
  let dataLoss: 'none' | 'total' = 'none';
  const { name, sentinel } = await askWitnesses();
  const opening = openDB<KithSchema>(name, SCHEMA_VERSION, {
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
      forgetConnection();
    },
    terminated,
  });
  // Nobody waits for it after that, and open it would block the next upgrade: what it comes to is opened anew.
  blockedTooLong.catch(async () => (await opening).close()).then(tryAgain, forgetConnection);
  const database = await Promise.race([opening, blockedTooLong]).finally(() => clearTimeout(timer));
  try {
    await refuseLoss(database, sentinel, dataLoss);
    await nameIfNew(database);
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
