import type { Id } from '@/lib/domain/record';
import type { Sentinel } from '@/lib/storage/sentinel';
import { isSameCounts, type StoreCounts } from '@/lib/storage/sentinel-counts';

/** What a database says of itself. */
export interface Standing {
  databaseId: Id;
  sequence: number;
  /** As its commits have kept them; `undefined` in one that has not begun to. */
  counts?: StoreCounts;
  /** What it was called before it was erased, restored, or gone on with: whoever knows it by these knows it. */
  formerIds?: readonly Id[];
}

/**
 * What became of the database. `first`: new, and nothing was here before. `fine`: as it was left, or further. Anything
 * else is told to the user before a single thing is written: `lost`: it is empty and was not; `rolledBack`: acts that
 * were acknowledged are missing at its end; `foreign`: it is another one; `torn`: records are missing in its midst.
 */
export type Verdict = 'first' | 'fine' | 'lost' | 'rolledBack' | 'foreign' | 'torn';

/**
 * Judges a database when it is opened. `standing` null: it was made just now and nobody has named it yet. `dataLoss`:
 * what the browser said when it made it. `counted`: what is really in the stores, where somebody has counted.
 */
export function judge(
  sentinel: Sentinel | null,
  standing: Standing | null,
  dataLoss: 'none' | 'total',
  counted?: StoreCounts,
): Verdict {
  if (dataLoss === 'total') return 'lost';
  if (standing === null) return sentinel === null ? 'first' : 'lost';
  return judgeBySentinel(sentinel, standing) ?? judgeByCounts(standing, counted);
}

function judgeBySentinel(sentinel: Sentinel | null, standing: Standing): Verdict | null {
  // `storage.local` was emptied, or the very first commit was the last thing its browser did.
  if (sentinel === null) return standing.sequence === 0 ? 'first' : null;
  if (sentinel.databaseId !== standing.databaseId) {
    if (standing.formerIds?.includes(sentinel.databaseId)) return null;
    return standing.sequence === 0 ? 'lost' : 'foreign';
  }
  if (standing.sequence < sentinel.sequence) return 'rolledBack';
  // Further than the sentinel: killed between the two, or another window has committed meanwhile.
  if (standing.sequence > sentinel.sequence) return null;
  const { counts } = standing;
  if (sentinel.counts === undefined || counts === undefined) return null;
  return isSameCounts(sentinel.counts, counts) ? null : 'rolledBack';
}

function judgeByCounts({ counts }: Standing, counted: StoreCounts | undefined): Verdict {
  if (counts === undefined || counted === undefined) return 'fine';
  return isSameCounts(counts, counted) ? 'fine' : 'torn';
}
