import type { Change } from '@/lib/acts/undo';
import type { Sentinel } from '@/lib/storage/sentinel';
import type { Standing } from '@/lib/storage/sentinel-judge';

/** How many records the stores hold that people would miss. */
export interface StoreCounts {
  people: number;
  profiles: number;
  records: number;
}

/** Nothing stored yet. */
export const NO_RECORDS: StoreCounts = { people: 0, profiles: 0, records: 0 };

/**
 * The counts after an act's changes; kept in `meta` and written with each commit, because counting 200,000 records
 * at each would cost more than the commit.
 */
export function countsAfter(counts: StoreCounts, changes: readonly Change[]): StoreCounts {
  const after = { ...counts };
  for (const { store, before, after: left } of changes) {
    if (store !== 'people' && store !== 'profiles' && store !== 'records') continue;
    after[store] += (left === null ? 0 : 1) - (before === null ? 0 : 1);
  }
  return after;
}

/**
 * Whether a database is plainly as it was left, or further: the quick half of `judge`, which gives the verdict on any
 * other.
 */
export function isAsLeft(sentinel: Sentinel | null, standing: Standing | null): boolean {
  if (standing === null || sentinel?.databaseId !== standing.databaseId) return false;
  if (standing.sequence !== sentinel.sequence) return standing.sequence > sentinel.sequence;
  const { counts } = standing;
  return (
    counts !== undefined && sentinel.counts !== undefined && isSameCounts(sentinel.counts, counts)
  );
}

/** Whether two counts are the same. */
export function isSameCounts(a: StoreCounts, b: StoreCounts): boolean {
  return a.people === b.people && a.profiles === b.profiles && a.records === b.records;
}
