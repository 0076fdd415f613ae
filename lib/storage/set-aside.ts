import { openDB } from 'idb';
import { nameAfter } from '@/lib/storage/database-name';
import { askWitnesses, takeDatabase } from '@/lib/storage/guard';
import { closeKith, tryAgain } from '@/lib/storage/open';
import { storageProblem } from '@/lib/storage/problem';
import { SCHEMA_VERSION, type KithSchema } from '@/lib/storage/schema';
import { upgradeFrom } from '@/lib/storage/upgrades';

const CHANNEL = 'kith-set-aside';

/**
 * Leaves a database that cannot be opened where it is, and begins a new one beside it, which the next opening takes for
 * what it is: not the one that was there. Rejects with `StorageProblem` where no new one can be begun; then
 * everything is as before.
 */
export async function setAside(): Promise<void> {
  try {
    const next = nameAfter((await askWitnesses()).name);
    // Begun first: only for one that can be begun is it worth leaving the old one.
    const begun = await openDB<KithSchema>(next, SCHEMA_VERSION, {
      upgrade: (database, oldVersion, _newVersion, transaction) =>
        upgradeFrom(oldVersion, database, transaction),
    });
    begun.close();
    await takeDatabase(next);
  } catch (error) {
    throw storageProblem(error);
  }
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('set aside');
  channel.close();
  await openAnew();
}

/** Lets this page go to the new database when another page has begun one. Returns how to stop. */
export function followSetAside(): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => void openAnew();
  return () => channel.close();
}

async function openAnew(): Promise<void> {
  await closeKith().catch(() => 'it was not open');
  await tryAgain();
}
