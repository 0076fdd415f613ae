import { openDB } from 'idb';
import { nameAfter } from '@/lib/storage/database-name';
import { tellSetAside } from '@/lib/storage/follow-set-aside';
import { askWitnesses, takeDatabase } from '@/lib/storage/guard';
import { storageProblem } from '@/lib/storage/problem';
import { SCHEMA_VERSION, type KithSchema } from '@/lib/storage/schema';
import { makeStores } from '@/lib/storage/upgrades';

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
      upgrade: (database, _oldVersion, _newVersion, transaction) =>
        makeStores(database, transaction),
    });
    begun.close();
    await takeDatabase(next);
  } catch (error) {
    throw storageProblem(error);
  }
  await tellSetAside();
}
