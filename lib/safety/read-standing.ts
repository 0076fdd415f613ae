import { askSentinel } from '@/lib/storage/guard';
import { readRaw } from '@/lib/storage/read-raw';
import type { Sentinel } from '@/lib/storage/sentinel';
import type { Counted } from '@/lib/safety/recovery-figures';

/** What the store holds while nobody has chosen yet how to go on, and what it was known to have held. */
export interface Standing {
  now: Counted;
  databaseId: string | null;
  sequence: number;
  sentinel: Sentinel | null;
}

/** Reads the store as it is, without judging it and without a write; rejects with `StorageProblem`. */
export async function readStanding(): Promise<Standing> {
  const [raw, sentinel] = await Promise.all([readRaw(), askSentinel()]);
  const rows = (store: string): unknown[] => raw?.stores[store] ?? [];
  const [identity] = rows('meta');
  return {
    // What these stores hold only commits have written.
    now: { people: rows('people'), records: rows('records') } as Counted,
    ...standingIn(identity),
    sentinel,
  };
}

function standingIn(identity: unknown): Pick<Standing, 'databaseId' | 'sequence'> {
  const none = { databaseId: null, sequence: 0 };
  if (identity === null || typeof identity !== 'object') return none;
  const { databaseId, sequence }: { databaseId?: unknown; sequence?: unknown } = identity;
  if (typeof databaseId !== 'string' || typeof sequence !== 'number') return none;
  return { databaseId, sequence };
}
