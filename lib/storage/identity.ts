import { chosenIds } from '@/lib/storage/guard';
import type { Identity, KithDatabase } from '@/lib/storage/schema';
import { NO_RECORDS } from '@/lib/storage/sentinel-counts';
import type { WriteTransaction } from '@/lib/storage/write-transaction';

/** The first page to open a new database names it; nobody else writes here. */
export async function nameIfNew(database: KithDatabase): Promise<void> {
  // A reader first: a write at every open would cost the popup its first paint.
  if ((await database.get('meta', 'database')) !== undefined) return;
  const transaction = database.transaction('meta', 'readwrite', { durability: 'strict' });
  if ((await transaction.store.get('database')) === undefined) {
    await transaction.store.put({
      id: 'database',
      databaseId: crypto.randomUUID(),
      deviceId: crypto.randomUUID(),
      sequence: 0,
      counts: NO_RECORDS,
      formerIds: [],
    });
  }
  await transaction.done;
}

/**
 * Who the database is within a write. Where the user chose how to go on after a loss it takes a new name, so that
 * neither the sentinel nor the log of what is gone is taken for its own, and counts itself anew.
 */
export async function identityIn(transaction: WriteTransaction): Promise<Identity> {
  const identity = await transaction.objectStore('meta').get('database');
  if (identity === undefined) throw new DOMException('No identity', 'NotFoundError');
  const ids = chosenIds();
  if (ids === null) return identity;
  const [people, profiles, records] = await Promise.all([
    transaction.objectStore('people').count(),
    transaction.objectStore('profiles').count(),
    transaction.objectStore('records').count(),
  ]);
  const formerIds = [...new Set([...identity.formerIds, identity.databaseId, ...ids])];
  const databaseId = crypto.randomUUID();
  return { ...identity, databaseId, formerIds, counts: { people, profiles, records } };
}
