import { chosenIds } from '@/lib/storage/choice';
import type { Identity } from '@/lib/storage/schema';
import type { WriteTransaction } from '@/lib/storage/write-transaction';

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
