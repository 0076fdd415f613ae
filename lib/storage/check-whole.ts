import { openKith } from '@/lib/storage/open';
import { refuseNow } from '@/lib/storage/refuse-now';
import type { KithDatabase } from '@/lib/storage/schema';
import { isSameCounts } from '@/lib/storage/sentinel-counts';

/**
 * Counts what the stores hold against what commits have left in them. Where it is not the same, the database is
 * refused from then on as any other that is not as it was left. For a page that is there already: counting many
 * records takes a while. Writes nothing; rejects with `StorageProblem`.
 */
export async function checkWhole(): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = await countOnce();
    if (found === 'whole') return;
    if (found !== null) return refuseNow(found);
  }
}

/** How often it is counted where somebody saves meanwhile, as a page does that lets the week's people in; then the next page counts. */
const ROUNDS = 3;

/** What the count comes to; null: somebody has saved meanwhile, so the counts are of no one moment. */
async function countOnce(): Promise<'whole' | 'torn' | 'altered' | null> {
  const database = await openKith();
  const before = await database.get('meta', 'database');
  const people = await countIn(database, 'people');
  const profiles = await countIn(database, 'profiles');
  const records = await countIn(database, 'records');
  const identity = await database.get('meta', 'database');
  if (identity === undefined) return 'whole';
  if (identity.sequence !== before?.sequence) return null;
  const { counts } = identity;
  if (isSameCounts(counts, { people, profiles, records })) return 'whole';
  // Rows too many are of a transaction that was refused: a browser has been seen to keep some of one on a full disk.
  const isFewer = people < counts.people || profiles < counts.profiles || records < counts.records;
  return isFewer ? 'torn' : 'altered';
}

/** Where the ids of a store are parted; they are random, so the parts are about the same size. */
const EDGES = [...'123456789abcdef'];

/** Part by part: a save waits for whoever reads its stores, and must not wait long. */
async function countIn(
  database: KithDatabase,
  store: 'people' | 'profiles' | 'records',
): Promise<number> {
  let count = 0;
  for (const [place, edge] of [...EDGES, null].entries()) {
    count += await database.count(store, rangeBetween(EDGES[place - 1], edge));
  }
  return count;
}

function rangeBetween(from: string | undefined, to: string | null): IDBKeyRange {
  if (to === null) return IDBKeyRange.lowerBound(from);
  return from === undefined
    ? IDBKeyRange.upperBound(to, true)
    : IDBKeyRange.bound(from, to, false, true);
}
