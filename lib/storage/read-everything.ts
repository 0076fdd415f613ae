import type { IDBPTransaction, StoreNames } from 'idb';
import type { Everyone, Everything } from '@/lib/acts/act';
import type { KithSchema } from '@/lib/storage/schema';

/** The stores that acts write. */
export const ACT_STORES = ['people', 'profiles', 'records', 'settings', 'admissions'] as const;

type EveryTransaction = IDBPTransaction<
  KithSchema,
  ArrayLike<StoreNames<KithSchema>>,
  IDBTransactionMode
>;

/** All people, profiles and news, in and out of the bin; other records are not looked at. */
export async function readEveryone(transaction: EveryTransaction): Promise<Everyone> {
  const [people, profiles, records] = await Promise.all([
    transaction.objectStore('people').getAll(),
    transaction.objectStore('profiles').getAll(),
    transaction.objectStore('records').index('learntOn').getAll(),
  ]);
  return { people, profiles, records };
}

/** All that acts have written, in and out of the bin, as it stands in a transaction. */
export async function readEverything(transaction: EveryTransaction): Promise<Everything> {
  const [people, profiles, records, settings, admissions] = await Promise.all([
    transaction.objectStore('people').getAll(),
    transaction.objectStore('profiles').getAll(),
    transaction.objectStore('records').getAll(),
    transaction.objectStore('settings').getAll(),
    transaction.objectStore('admissions').getAll(),
  ]);
  return { people, profiles, records, settings, admissions };
}
