import { askWitnesses } from '@/lib/storage/guard';
import { isOwnName } from '@/lib/storage/database-name';
import type { Identity } from '@/lib/storage/schema';
import { ACT_STORES } from '@/lib/storage/read-everything';
import { NO_RECORDS } from '@/lib/storage/sentinel-counts';
import { tellAll } from '@/lib/storage/notice';
import { inWriteTransaction } from '@/lib/storage/write-transaction';

/**
 * Empties every store in one transaction, settings, drafts and journal among them. The database takes a new name, so
 * that neither its old log nor an old snapshot is taken for its own; who knew it by the old one still knows it.
 */
export async function eraseEverythingNow(): Promise<void> {
  await inWriteTransaction(async (transaction) => {
    const before = await transaction.objectStore('meta').get('database');
    const personIds = await transaction.objectStore('people').getAllKeys();
    for (const store of transaction.objectStoreNames) await transaction.objectStore(store).clear();
    const databaseId = crypto.randomUUID();
    const identity: Identity = {
      id: 'database',
      databaseId,
      deviceId: crypto.randomUUID(),
      sequence: 0,
      counts: NO_RECORDS,
      formerIds: before === undefined ? [] : [...before.formerIds, before.databaseId],
    };
    await transaction.objectStore('meta').put(identity);
    const announce = (): void =>
      tellAll({
        databaseId,
        sequence: 0,
        counts: NO_RECORDS,
        actId: '',
        name: 'erase',
        personIds,
        stores: [...ACT_STORES],
      });
    return { announce };
  });
}

/** Deletes the databases that were set aside because they could not be read: nobody knows whom they hold. */
export async function eraseSetAside(): Promise<void> {
  const { name: inUse } = await askWitnesses();
  for (const { name = '' } of await indexedDB.databases()) {
    if (isOwnName(name) && name !== inUse) await deleteDatabase(name);
  }
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () =>
      reject(request.error ?? new DOMException(name, 'UnknownError')),
    );
    // A page that reads it lets go when asked. One that does not must not hold up whoever waits: the next start tries again.
    request.addEventListener('blocked', () => reject(new DOMException(name, 'InvalidStateError')));
  });
}
