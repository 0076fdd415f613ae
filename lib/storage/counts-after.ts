import type { Change } from '@/lib/acts/undo';
import type { StoreCounts } from '@/lib/storage/sentinel-counts';

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
