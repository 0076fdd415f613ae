import type { Id } from '@/lib/domain/record';
import type { StoreCounts } from '@/lib/storage/sentinel-counts';

/** How far a database had come, kept outside it: by this its loss shows. */
export interface Sentinel {
  databaseId: Id;
  sequence: number;
  counts?: StoreCounts;
}

/** Where the sentinel is kept, outside IndexedDB: `storage.local`, handed in. */
export interface SentinelPort {
  read(): Promise<unknown>;
  write(sentinel: Sentinel): Promise<void>;
}

/**
 * The sentinel, or null where there is none that makes sense. Read it *before* the identity of the database: read
 * after it, a commit of another window in between would look like a loss.
 */
export async function readSentinel(port: SentinelPort): Promise<Sentinel | null> {
  const stored = await port.read();
  if (stored === null || typeof stored !== 'object') return null;
  const { databaseId, sequence, counts }: Partial<Record<keyof Sentinel, unknown>> = stored;
  if (typeof databaseId !== 'string' || typeof sequence !== 'number') return null;
  return { databaseId, sequence, ...(isCounts(counts) ? { counts } : {}) };
}

/**
 * Brings the sentinel up to where the database stands, where it is behind or about another; never back. For the
 * worker, after the windows, whose own writes may have come in the wrong order.
 */
export async function raiseSentinel(port: SentinelPort, to: Sentinel): Promise<void> {
  const now = await readSentinel(port);
  if (now?.databaseId === to.databaseId && now.sequence >= to.sequence) return;
  await port.write(to);
}

function isCounts(value: unknown): value is StoreCounts {
  if (value === null || typeof value !== 'object') return false;
  const { people, profiles, records }: Partial<Record<keyof StoreCounts, unknown>> = value;
  return [people, profiles, records].every((count) => typeof count === 'number');
}
