import type { KithDatabase } from '@/lib/storage/schema';
import { NO_RECORDS } from '@/lib/storage/sentinel-counts';

/** The first page to open a new database names it; nobody else writes here. */
export async function nameIfNew(database: KithDatabase): Promise<void> {
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
