import type { Day } from '@/lib/domain/day';
import type { Id, Instant } from '@/lib/domain/record';
import { fromCheckedLine } from '@/lib/storage/snapshots/checked-line';

/** Why a snapshot was written; the names are stored, so they stay. */
export const SNAPSHOT_REASONS = [
  'daily',
  'before-import',
  'before-restore',
  'before-merge',
  'before-upgrade',
  /** The user asked for it. */
  'by-hand',
  /** The log could not go on without one. */
  'new-base',
  /** The one that stays when all older ones were erased. */
  'after-erasing',
] as const;
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number];

/** How many records of each store a snapshot holds. */
export type SnapshotCounts = Record<string, number>;

/** What a snapshot is of, as whoever takes one says it. */
export interface SnapshotOf {
  day: Day;
  at: Instant;
  reason: SnapshotReason;
  /** Which database, and the sequence number of the last act that is in it. */
  databaseId: Id;
  sequence: number;
  schema: number;
  counts: SnapshotCounts;
}

/** One snapshot, as the seal that is written last says it: without that, there is none. */
export interface Snapshot extends SnapshotOf {
  /** Counts up from 1 through all snapshots of a vault; clocks may go back, this does not. */
  number: number;
  /** The name of the file, without its ending. */
  name: string;
  /** Of the text, as it was handed in. */
  sha256: string;
  /** The size of the file. */
  bytes: number;
}

/** The endings of the two files of a snapshot. */
export const BODY = '.json.gz';
export const SEAL = '.seal';

/** The name of a snapshot: names sort as the snapshots were written. */
export function snapshotName(number: number, { day, sequence, reason }: SnapshotOf): string {
  return `${String(number).padStart(6, '0')}-${day}-${sequence}-${reason}`;
}

/** The snapshot that a seal speaks of; undefined where the seal itself is torn or altered. */
export async function readSeal(line: string): Promise<Snapshot | undefined> {
  // Written by `writeSnapshot`, as its check has just shown.
  return (await fromCheckedLine(line.trimEnd())) as Snapshot | undefined;
}
