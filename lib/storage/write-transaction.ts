import type { IDBPTransaction, StoreNames } from 'idb';
import { markFirst } from '@/lib/storage/mark-first';
import { openKith } from '@/lib/storage/open';
import { Refused } from '@/lib/acts/act';
import { storageProblem } from '@/lib/storage/problem';
import type { KithSchema } from '@/lib/storage/schema';

const WRITTEN = [
  'people',
  'profiles',
  'records',
  'settings',
  'admissions',
  'queue',
  'summaries',
  'journal',
  'meta',
  'drafts',
] as const satisfies StoreNames<KithSchema>[];

/** The transaction of the write path: all that an act and what is derived from it can touch. */
export type WriteTransaction = IDBPTransaction<KithSchema, typeof WRITTEN, 'readwrite'>;

/**
 * Runs `work` in one transaction that is on disk when the promise resolves (`strict`: Chromium's default
 * does not sync). Whatever `work` throws aborts it whole.
 */
export async function inWriteTransaction<Result extends { announce: () => void }>(
  work: (transaction: WriteTransaction) => Promise<Result>,
): Promise<Result> {
  const result = await commitOrThrow(work);
  // After the commit, whatever a listener does: what is stored is stored.
  result.announce();
  return result;
}

async function commitOrThrow<Result>(
  work: (transaction: WriteTransaction) => Promise<Result>,
): Promise<Result> {
  try {
    const database = await openKith();
    await markFirst(database);
    const transaction = database.transaction(WRITTEN, 'readwrite', { durability: 'strict' });
    const result = await work(transaction).catch(async (error: unknown) => {
      abort(transaction);
      await transaction.done.catch(() => 'the cause is thrown below');
      throw error;
    });
    await transaction.done;
    return result;
  } catch (error) {
    throw error instanceof Refused ? error : storageProblem(error);
  }
}

function abort(transaction: WriteTransaction): void {
  try {
    transaction.abort();
  } catch (error) {
    // It has ended by itself, which is what was wanted.
    if (!(error instanceof DOMException)) throw error;
  }
}
