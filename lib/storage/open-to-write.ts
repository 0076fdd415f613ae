import { openDB } from 'idb';
import { askWitnesses, refuseLoss } from '@/lib/storage/guard';
import { forgetConnection, tryAgain } from '@/lib/storage/open';
import { StorageProblem } from '@/lib/storage/problem';
import { SCHEMA_VERSION, type KithDatabase, type KithSchema } from '@/lib/storage/schema';
import { isTroubleWatched } from '@/lib/storage/trouble';
import type { RunUpgrade } from '@/lib/storage/upgrade-safely';
import type { Upgrade } from '@/lib/storage/upgrades';

/** How long another page may hold an old version before the user is told. */
const BLOCKED_AFTER_MS = 5000;

type Wait = (isWaiting: boolean) => void;

/** It is not there or has an older schema, and was left so. */
class OtherSchema extends Error {
  constructor(readonly isAfterLoss: boolean) {
    super();
  }
}

interface Wanted {
  version: number;
  /** The steps that lead to it; without them, the usual ones. */
  upgrades?: readonly Upgrade[];
}

/**
 * Opens the database as a page does: makes or upgrades it, and holds it against what is known of it outside IndexedDB.
 * Rejects with `StorageProblem` where it is not as it was left; nothing has been written to it then.
 */
export async function openToWrite(
  schema: Wanted = { version: SCHEMA_VERSION },
): Promise<KithDatabase> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp: (problem: StorageProblem) => void = () => {};
  const blockedTooLong = new Promise<never>((_, reject) => (giveUp = reject));
  const wait: Wait = (isWaiting) => {
    clearTimeout(timer);
    if (!isWaiting) return;
    timer = setTimeout(() => giveUp(new StorageProblem('blocked')), BLOCKED_AFTER_MS);
  };
  const { name, sentinel } = await askWitnesses();
  const opening = open(name, schema.version, wait).catch(async (error: unknown) => {
    if (!(error instanceof OtherSchema)) throw error;
    // Hardly ever needed, so no part of any first paint.
    const { upgradeSafely } = await import('@/lib/storage/upgrade-safely');
    const again = (run: RunUpgrade) => open(name, schema.version, wait, run);
    const { isAfterLoss } = error;
    return upgradeSafely({ name, sentinel, schema, isAfterLoss, wait, open: again });
  });
  // Nobody waits for it after that, and open it would block the next upgrade: what it comes to is opened anew.
  blockedTooLong.catch(async () => (await opening).close()).then(tryAgain, forgetConnection);
  const database = await Promise.race([opening, blockedTooLong]).finally(() => wait(false));
  try {
    if ((await refuseLoss(database, sentinel)) === null) {
      const { nameIfNew } = await import('@/lib/storage/identity');
      await nameIfNew(database);
    }
  } catch (error) {
    // An open connection that nobody holds would block every later upgrade.
    database.close();
    throw error;
  }
  return database;
}

/** Opens it; one that is not there or of an older schema only with `run`. */
async function open(
  name: string,
  version: number,
  wait: Wait,
  run?: RunUpgrade,
): Promise<KithDatabase> {
  let failure: unknown;
  try {
    return await openDB<KithSchema>(name, version, {
      upgrade: (_database, oldVersion, _newVersion, transaction, event) => {
        wait(false);
        // A disk that is full, say; the opening itself only says that it was broken off.
        transaction.done.catch((error: unknown) => (failure ??= error));
        const breakOff = (error: unknown): void => {
          failure ??= error;
          transaction.abort();
        };
        if (run === undefined) breakOff(new OtherSchema(isAfterLoss(event)));
        else run(oldVersion, transaction, isAfterLoss(event)).catch(breakOff);
      },
      blocked: () => wait(true),
      // A newer Kith wants to upgrade: this page must let go, or that one waits for ever.
      blocking: (_current, wanted, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
        forgetConnection();
        // Stands in line behind it: once that is through, whoever sees this page learns that it is out of date.
        if (wanted !== null && isTroubleWatched()) void tryAgain();
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
