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
