import { useState } from 'react';
import { useHeld } from '@/components/storage/use-held';
import { peopleIn, type QueueNow } from '@/components/queue/use-queue';
import { useLive } from '@/components/storage/use-live';
import { isHeldBack, type PersonInQueue } from '@/lib/domain/queue';
import { strengthOf } from '@/lib/domain/queue-kinds';
import type { QueueRow } from '@/lib/domain/queue-rows';
import { readLater } from '@/lib/storage/queue-query';

/** How many people a section shows before it is asked for more. */
export const PAGE = 50;

/** What waits under Later, as far as it was asked for. */
export interface Later {
  shown: PersonInQueue[];
  /** How many more there are; null: more, and nobody counted. */
  hiddenCount: number | null;
  isOpen: boolean;
  /** Whether reading on failed. */
  isFailed: boolean;
  showMore: () => void;
}

/**
 * Who waits: at first only those whom the weekly cap did not let in; asked for, also who is snoozed or
 * paused within the week, and then page by page what is to come.
 */
export function useLater({ day, queue, beyondCount }: QueueNow): Later {
  const [pages, setPages] = useState(0);
  const live = useHeld(
    useLive(`later/${day}/${pages}/${queue.cutAfter?.id ?? ''}`, async () =>
      pages === 0 ? [] : readLater(day, pages * PAGE, queue.cutAfter),
    ),
  );
  const rows = live.state === 'ready' ? live.value : [];
  const within = queue.sections.later;
  const waits = (row: QueueRow): boolean => queue.isQuiet || isHeldBack(row, day);
  // What was snoozed or paused comes back on its day; until then it shows only to who asks for it.
  const near = pages > 0 ? within : within.filter((entry) => !waits(entry.speaks));
  const all = [...near, ...onePerPerson(rows, peopleIn(queue))];
  const shown = all.slice(0, (pages + 1) * PAGE);
  // A page that came back full has another behind it, or nothing at all.
  const unread =
    pages === 0 ? beyondCount : rows.length >= PAGE && rows.length % PAGE === 0 ? null : 0;
  return {
    shown,
    hiddenCount:
      unread === null ? null : all.length - shown.length + unread + within.length - near.length,
    isOpen: pages > 0,
    isFailed: live.state === 'failed',
    showMore: () => setPages(pages + 1),
  };
}

/** One row a person: the strongest item speaks; who stands in a section already has their row there. */
function onePerPerson(rows: QueueRow[], elsewhere: Set<string>): PersonInQueue[] {
  const people = Map.groupBy(rows, (row) => row.personId);
  return [...people].flatMap(([personId, ofPerson]) => {
    const [speaks, ...beneath] = ofPerson.toSorted(
      (a, b) => strengthOf(a.kind) - strengthOf(b.kind) || a.due.localeCompare(b.due),
    );
    if (speaks === undefined || elsewhere.has(personId)) return [];
    return [{ personId, speaks, beneath, ratio: 0 }];
  });
}
