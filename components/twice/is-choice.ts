import type { MergeRow } from '@/lib/domain/merge-rows';
import type { SidedRow } from '@/components/twice/use-merge';

/** Whether there is something to choose: both say something, and not the same. */
export function isChoice({ row }: SidedRow): boolean {
  return !row.isSame && isSaid(row.kept) && isSaid(row.other);
}

function isSaid(value: MergeRow['kept']): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== '' && value !== null && value !== false;
}
