import { openDB } from 'idb';
import { storageProblem } from '@/lib/storage/problem';
import type { Counted } from '@/lib/safety/recovery-figures';

/** What a store holds while nobody has chosen yet how to go on. */
export interface Standing {
  now: Counted;
  databaseId: string | null;
  sequence: number;
}

/** Where a store says who it is, who is kept and what happened. */
const READ = ['meta', 'people', 'records'] as const;

/**
 * Reads a database as it is, whatever schema it has, without judging it and without a write; rejects with
 * `StorageProblem`. One that is not there is not made, and holds nothing.
 */
export async function readStanding(name: string): Promise<Standing> {
  const [identities, people, records] = await readRows(name);
  // What these stores hold only commits have written.
  return { now: { people, records } as Counted, ...standingIn(identities?.[0]) };
}

async function readRows(name: string): Promise<unknown[][]> {
  let isMissing = false;
  try {
    const database = await openDB(name, undefined, {
      upgrade: (_database, _oldVersion, _newVersion, transaction) => {
        isMissing = true;
        transaction.abort();
      },
    });
    try {
      const there = READ.filter((store) => database.objectStoreNames.contains(store));
      if (there.length < READ.length) return [[], [], []];
      const transaction = database.transaction(READ);
      return await Promise.all(READ.map((store) => transaction.objectStore(store).getAll()));
    } finally {
      database.close();
    }
  } catch (error) {
    if (isMissing) return [[], [], []];
    throw storageProblem(error);
  }
}

function standingIn(identity: unknown): Omit<Standing, 'now'> {
  const none = { databaseId: null, sequence: 0 };
  if (identity === null || typeof identity !== 'object') return none;
  const { databaseId, sequence }: { databaseId?: unknown; sequence?: unknown } = identity;
  if (typeof databaseId !== 'string' || typeof sequence !== 'number') return none;
  return { databaseId, sequence };
}
