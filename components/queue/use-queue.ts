import { useEffect } from 'react';
import { useHeld } from '@/components/storage/use-held';
import { useNotebook } from '@/components/storage/notebook';
import { useLive } from '@/components/storage/use-live';
import { today } from '@/lib/clock';
import type { Day } from '@/lib/domain/day';
import { SECTIONS, type Queue } from '@/lib/domain/queue';
import type { Id } from '@/lib/domain/record';
import { isAnyoneKept } from '@/lib/storage/is-anyone-kept';
import type { Live } from '@/lib/storage/live';
import {
  countLater,
  readLater,
  readQueue,
  type QueueRead,
  type ReadCrowd,
} from '@/lib/storage/queue-query';

/** All that the queue's first sight needs. */
export interface QueueNow {
  day: Day;
  queue: QueueRead;
  /** How many wait beyond this week, besides those who stand in a section already. */
  beyondCount: number;
  /** Looked up only where the queue is empty, to say the right kind sentence. */
  isAnyoneKept: boolean;
}

/** Up to here what waits is counted by people, exactly; above by items, which is as quick at any size. */
const COUNTED_EXACTLY = 40;

/** The queue of today before a page renders, so that its first paint has rows; a store that fails is told, not thrown. */
export async function readFirstQueue(): Promise<Live<QueueNow>> {
  try {
    return { state: 'ready', value: await readQueueNow(today()) };
  } catch (error) {
    return { state: 'failed', error };
  }
}

/**
 * The queue of a day, now and after every commit; whom it shows for the first time this week is admitted.
 * `first` is what was read before the page rendered.
 */
export function useQueue(day: Day, first: Live<QueueNow> | null = null): Live<QueueNow> {
  const notebook = useNotebook();
  const live = useHeld(
    useLive(
      `queue/${day}`,
      () => readQueueNow(day),
      // Whom the week lets in stands there already.
      ({ name }) => name !== 'admit',
    ),
    first,
  );
  useEffect(() => {
    if (live.state !== 'ready') return;
    const { queue, day: queueDay } = live.value;
    if (queue.newlyAdmitted.length === 0) return;
    // No part of the first paint.
    import('@/lib/storage/admit')
      .then(({ admit }) => admit(queue.newlyAdmitted, queueDay))
      .catch((error: unknown) => notebook.fail(error));
  }, [live, notebook]);
  return live;
}

/** Everyone who stands in a section, Later included. */
export function peopleIn(queue: Queue): Set<Id> {
  return new Set(SECTIONS.flatMap((section) => queue.sections[section].map((e) => e.personId)));
}

/** Loaded only where more are due than the first paint looks at. */
const readCrowd: ReadCrowd = async (...read) =>
  (await import('@/lib/storage/read-crowd')).readCrowd(...read);

async function readQueueNow(day: Day): Promise<QueueNow> {
  const most = COUNTED_EXACTLY + 1;
  const [queue, afterWeek] = await Promise.all([readQueue(day, readCrowd), readLater(day, most)]);
  const { cutAfter } = queue;
  const beyond = cutAfter === null ? afterWeek : await readLater(day, most, cutAfter);
  const people = peopleIn(queue);
  const beyondCount =
    beyond.length > COUNTED_EXACTLY
      ? await countLater(day, queue)
      : new Set(beyond.map((row) => row.personId).filter((personId) => !people.has(personId))).size;
  const isEmpty = people.size === 0 && beyondCount === 0;
  return { day, queue, beyondCount, isAnyoneKept: !isEmpty || (await isAnyoneKept()) };
}
