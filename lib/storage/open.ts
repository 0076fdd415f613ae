import { openDB } from 'idb';
import { askWitnesses, chosenIds, mayName, refuseLoss } from '@/lib/storage/guard';
import { nameIfNew } from '@/lib/storage/identity';
import { StorageProblem, storageProblem } from '@/lib/storage/problem';
import { SCHEMA_VERSION, type KithDatabase, type KithSchema } from '@/lib/storage/schema';
import { isTroubleWatched, tellTrouble } from '@/lib/storage/trouble';
import { upgradeFrom } from '@/lib/storage/upgrades';

let connection: Promise<KithDatabase> | null = null;

/** How long another page may hold an old version before the user is told. */
const BLOCKED_AFTER_MS = 5000;

/** The page's one connection, opened at the first call and again after the browser closed it. */
export function openKith(): Promise<KithDatabase> {
  connection ??= openAndTell();
  return connection;
}

/** Opens it once more, for whoever is told by `onTrouble` what comes of it. */
export async function tryAgain(): Promise<void> {
  await openKith().catch(() => 'told by onTrouble');
}

/** Closes the connection; the next call opens a new one. */
export async function closeKith(): Promise<void> {
  const open = connection;
  connection = null;
  if (open !== null) (await open).close();
}

function openAndTell(): Promise<KithDatabase> {
  const opening = open();
  const told = opening.then(
    (database) => {
      // While the user's choice is carried out the question is still open.
      if (connection === told && chosenIds() === null) tellTrouble(null);
      return database;
    },
    (error: unknown) => {
      const problem = storageProblem(error);
      if (connection === told) {
        connection = null;
        if (chosenIds() === null) tellTrouble(problem);
      }
      throw problem;
    },
  );
  return told;
}

async function open(): Promise<KithDatabase> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp: (problem: StorageProblem) => void = () => {};
  const blockedTooLong = new Promise<never>((_, reject) => (giveUp = reject));
  const forget = (): void => {
    connection = null;
  };
  const terminated = (): void => {
    forget();
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
      forget();
    },
    terminated,
  });
  // Nobody waits for it after that, and open it would block the next upgrade: what it comes to is opened anew.
  blockedTooLong.catch(async () => (await opening).close()).then(tryAgain, forget);
  const database = await Promise.race([opening, blockedTooLong]).finally(() => clearTimeout(timer));
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
