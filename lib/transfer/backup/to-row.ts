import type { Clash, Stamp } from '@/lib/domain/record';
import { groupStamps } from '@/lib/transfer/backup/stamps';

/** A stored record as a file holds it: with its stamps as a list, and `null` for a value that never was. */
export function toRow(record: object): object {
  if (!hasStamps(record)) return record;
  const { stamps, clashes } = record;
  return {
    ...record,
    stamps: groupStamps(stamps),
    clashes: clashes.map((clash) => ({ ...clash, lost: clash.lost ?? null })),
  };
}

function hasStamps(
  record: object,
): record is { stamps: Record<string, Stamp>; clashes: readonly Clash[] } {
  return 'stamps' in record && 'clashes' in record;
}
