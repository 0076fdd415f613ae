import { isSame } from '@/lib/acts/set-fields';
import type { Clash, Stored } from '@/lib/domain/record';

/** The clashes of a field that nobody has settled: once the field is set anew, it says what was meant. */
export function openClashes(record: Stored, field: string): Clash[] {
  const clashes = record.clashes.filter((clash) => clash.field === field);
  const newest = clashes.at(-1);
  const setAt = record.stamps[field]?.at ?? '';
  if (newest === undefined || newest.at < setAt) return [];
  const stands: unknown = Object.entries(record).find(([name]) => name === field)?.[1];
  return clashes.filter(({ lost }) => !isSame(lost, stands));
}
