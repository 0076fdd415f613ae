import '@/lib/storage/opens-to-write';
import type { Identity, KithDatabase } from '@/lib/storage/schema';
import type { Contents } from '@/lib/storage/snapshots/replay';
import { sha256 } from '@/lib/storage/snapshots/sha256';

const STORES = ['people', 'profiles', 'records', 'settings', 'admissions'] as const;
const READ = [...STORES, 'meta'] as const;
/** What the stores hold, and how far the database has come, at one moment. */
export async function contentsOf(
  database: KithDatabase,
): Promise<{ contents: Contents; identity: Identity }> {
  const transaction = database.transaction(READ);
  const [identity, ...lists] = await Promise.all([
    transaction.objectStore('meta').get('database'),
    ...STORES.map((store) => transaction.objectStore(store).getAll()),
  ]);
  if (identity === undefined) throw new Error('Nobody has named the database.');
  const entries = STORES.map((store, place) => [store, lists[place] ?? []]);
  // Each store with what it holds, in the order of `STORES`.
  return { contents: Object.fromEntries(entries) as Contents, identity };
}

/** How many records there are of what people would miss. */
export function countsOf({ people, profiles, records }: Contents) {
  return { people: people.length, profiles: profiles.length, records: records.length };
}

/** Whatever the order of its fields, the same state has the same digest. */
export function digestOf(contents: Contents): Promise<string> {
  return sha256(JSON.stringify(inOrder(STORES.map((store) => contents[store]))));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)]));
}
