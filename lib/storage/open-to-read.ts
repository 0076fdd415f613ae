import { openDB } from 'idb';
import { forgetConnection } from '@/lib/storage/open';
import { StorageProblem } from '@/lib/storage/problem';
import { SCHEMA_VERSION, type KithDatabase, type KithSchema } from '@/lib/storage/schema';

/** There is no database yet, or none any more. */
export class NoDatabase extends Error {}

/**
 * Opens the database as the worker does, which reads and writes nothing in it: one that is not there is not made, and
 * of one of another schema nothing is said. What became of it is for the pages to find out and to tell.
 */
export async function openToRead(name: string): Promise<KithDatabase> {
  let isThere = true;
  const opening = openDB<KithSchema>(name, undefined, {
    upgrade: (_database, _old, _new, transaction) => {
      isThere = false;
      // The one way not to make it.
      transaction.abort();
    },
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      forgetConnection();
    },
    terminated: forgetConnection,
  });
  const database = await opening.catch((error: unknown) => {
    throw isThere ? error : new NoDatabase();
  });
  if (database.version === SCHEMA_VERSION) return database;
  database.close();
  throw new StorageProblem('tooNew');
}
