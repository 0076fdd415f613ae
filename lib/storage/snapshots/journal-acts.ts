import { bulkPlaces } from '@/lib/storage/bulk';
import { openKith } from '@/lib/storage/open';
import { SCHEMA_VERSION } from '@/lib/storage/schema';
import type { Id } from '@/lib/domain/record';
import type { LoggedAct } from '@/lib/storage/snapshots/logged-act';

/** How far a database has come, and the acts that its journal still knows after a sequence number. */
export interface JournalActs {
  databaseId: Id;
  sequence: number;
  acts: LoggedAct[];
}

/** Reads both at one moment; null: nobody has named the database yet, so there was no act. */
export async function readJournalActs(after: number): Promise<JournalActs | null> {
  const transaction = (await openKith()).transaction(['meta', 'journal']);
  const [identity, entries] = await Promise.all([
    transaction.objectStore('meta').get('database'),
    transaction.objectStore('journal').getAll(IDBKeyRange.lowerBound(after, true)),
  ]);
  if (identity === undefined) return null;
  const { databaseId } = identity;
  const acts = entries.map(({ sequence, changes, bulk }) => ({
    databaseId,
    sequence,
    schema: SCHEMA_VERSION,
    // With what was done in bulk it is too large for the log, and that it must see.
    changes: [...changes, ...bulkPlaces(bulk)].map(({ store, id, after: left }) => ({
      store,
      id,
      after: left,
    })),
  }));
  return { databaseId, sequence: identity.sequence, acts };
}
