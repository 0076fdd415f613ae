import { inTime } from '@/components/popup/in-time';
import {
  readPageOnOpening,
  STORE_PATIENCE_MS,
  type PageOnOpening,
} from '@/components/popup/use-page-person';
import { readFirstQueue, type QueueNow } from '@/components/queue/use-queue';
import type { Live } from '@/lib/storage/live';

/** What was read before the first render, so that the first paint is whole. */
export interface FirstSight {
  /** `loading`: the store is slow, and the queue shows when it comes. */
  queue: Live<QueueNow>;
  page: PageOnOpening;
}

/** Reads what the popup opens with. It never fails, and never waits for a store that another page blocks. */
export async function readFirstSight(): Promise<FirstSight> {
  const [queue, page] = await Promise.all([
    inTime<Live<QueueNow>>(readFirstQueue(), STORE_PATIENCE_MS, { state: 'loading' }),
    readPageOnOpening(),
  ]);
  return { queue, page };
}
