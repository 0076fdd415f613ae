import { openDB } from 'idb';
import { askWitnesses, refuseLoss } from '@/lib/storage/guard';
import { nameIfNew } from '@/lib/storage/identity';
import { markLoss } from '@/lib/storage/loss-mark';
import { forgetConnection, tryAgain } from '@/lib/storage/open';
import { StorageProblem } from '@/lib/storage/problem';
import type { KithDatabase, KithSchema } from '@/lib/storage/schema';
import { isTroubleWatched } from '@/lib/storage/trouble';
import type { RunUpgrade } from '@/lib/storage/upgrade-safely';
import { makeStores, SCHEMA, type Schema } from '@/lib/storage/upgrades';

/** How long another page may hold an old version before the user is told. */
const BLOCKED_AFTER_MS = 5000;

type Wait = (isWaiting: boolean) => void;

/** It has an older schema, and was left as it is. */
class OlderSchema extends Error {}

/**
 * Opens the database as a page does: makes or upgrades it, and holds it against what is known of it outside IndexedDB.
 * Rejects with `StorageProblem` where it is not as it was left; nothing has been written to it then.
 */
export async function openToWrite(schema: Schema = SCHEMA): Promise<KithDatabase> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp: (problem: StorageProblem) => void = () => {};
  const blockedTooLong = new Promise<never>((_, reject) => (giveUp = reject));
  const wait: Wait = (isWaiting) => {
    clearTimeout(timer);
    if (!isWaiting) return;
    timer = setTimeout(() => giveUp(new StorageProblem('blocked')), BLOCKED_AFTER_MS);
  };
  const { name, sentinel } = await askWitnesses();
  const opening = open(name, schema, wait).catch(async (error: unknown) => {
    if (!(error instanceof OlderSchema)) throw error;
    // Hardly ever needed, so no part of any first paint.
    const { upgradeSafely } = await import('@/lib/storage/upgrade-safely');
    const again = (run: RunUpgrade) => open(name, schema, wait, run);
    return upgradeSafely({ name, sentinel, schema, wait, open: again });
  });
  // Nobody waits for it after that, and open it would block the next upgrade: what it comes to is opened anew.
  blockedTooLong.catch(async () => (await opening).close()).then(tryAgain, forgetConnection);
  const database = await Promise.race([opening, blockedTooLong]).finally(() => wait(false));
  try {
    await refuseLoss(database, sentinel);
    await nameIfNew(database);
  } catch (error) {
    // An open connection that nobody holds would block every later upgrade.
    database.close();
    throw error;
  }
  return database;
}

/** Opens it, and makes it where it is not there; one of an older schema only with `run`. */
async function open(
  name: string,
  schema: Schema,
  wait: Wait,
  run?: RunUpgrade,
): Promise<KithDatabase> {
  let failure: unknown;
  try {
    return await openDB<KithSchema>(name, schema.version, {
      upgrade: (database, oldVersion, _newVersion, transaction, event) => {
        wait(false);
        // A disk that is full, say; the opening itself only says that it was broken off.
        transaction.done.catch((error: unknown) => (failure ??= error));
        const breakOff = (error: unknown): void => {
          failure ??= error;
          transaction.abort();
        };
        if (oldVersion === 0) {
          makeStores(database, transaction, schema);
          if (isAfterLoss(event)) markLoss(transaction);
        } else if (run === undefined) breakOff(new OlderSchema());
        else run(oldVersion, transaction).catch(breakOff);
      },
      blocked: () => wait(true),
      // A newer Kith wants to upgrade: this page must let go, or that one waits for ever.
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
        forgetConnection();
      },
      terminated: () => {
        forgetConnection();
        // The browser may have thrown it away: whoever sees this page learns of it now.
        if (isTroubleWatched()) void tryAgain();
      },
    });
  } catch (error) {
    throw failure ?? error;
  }
}

/** Chromium's word for a database that it could not read and began anew; no other browser says it. */
function isAfterLoss(event: IDBVersionChangeEvent): boolean {
  return 'dataLoss' in event && event.dataLoss === 'total';
}
