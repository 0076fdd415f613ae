import { openDB, type IDBPDatabase } from 'idb';
import { askWitnesses } from '@/lib/storage/guard';
import { storageProblem } from '@/lib/storage/problem';

/** A database as it is, whatever schema it has and whoever wrote it. */
export interface RawDatabase {
  name: string;
  version: number;
  stores: Record<string, unknown[]>;
}

/**
 * Reads all stores of the database in use without a word of what should be in them, and writes nothing. Null: there is
 * no database. Rejects with `StorageProblem`.
 */
export async function readRaw(): Promise<RawDatabase | null> {
  const { name } = await askWitnesses();
  let isMissing = false;
  try {
    // Without a version: as it is, be it newer than this code.
    const database = await openDB(name, undefined, {
      upgrade: (_database, _oldVersion, _newVersion, transaction) => {
        // Only one that is not there is upgraded then, and reading must not make one.
        isMissing = true;
        transaction.abort();
      },
    });
    try {
      return { name, version: database.version, stores: await readStores(database) };
    } finally {
      database.close();
    }
  } catch (error) {
    if (isMissing) return null;
    throw storageProblem(error);
  }
}

/** All rows of all stores, at one moment. */
export async function readStores(database: IDBPDatabase): Promise<RawDatabase['stores']> {
  const names = [...database.objectStoreNames];
  if (names.length === 0) return {};
  const transaction = database.transaction(names, 'readonly');
  const rows = await Promise.all(names.map((each) => transaction.objectStore(each).getAll()));
  return Object.fromEntries(names.map((each, place) => [each, rows[place] ?? []]));
}
