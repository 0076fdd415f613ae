import { daysBetween } from '@/lib/domain/day';
import { openPromises } from '@/lib/domain/person-file';
import { nearDay } from '@/lib/domain/queue-kinds/near-day';
import { queueItem, type QueueKindRule } from '@/lib/domain/queue-kinds/rule';

/** How long before its day a promise shows: time enough to keep it, or to say that it will be late. */
export const PROMISE_DAYS_AHEAD = 2;

/** "You promised the table by Friday", from two days before. What they promised is remembered and never asked for. */
export const promise: QueueKindRule = {
  items: (file) =>
    openPromises(file).flatMap(({ id, by, due, madeOn, snoozedUntil, text }) =>
      by === 'them' || due === null
        ? []
        : queueItem({
            itemId: id,
            showFrom: nearDay(due, -PROMISE_DAYS_AHEAD),
            due,
            wantedGap: Math.max(0, daysBetween(madeOn, due)),
            // Put off by an older day that it had, it still shows on the day it has.
            snoozedUntil: snoozedUntil !== null && snoozedUntil > due ? due : snoozedUntil,
            text,
            setOn: madeOn,
            promisedBy: by,
          }),
    ),
  done: (_subject, today) => ({ state: 'kept', closedOn: today, snoozedUntil: null }),
  drop: (_subject, today) => ({ state: 'released', closedOn: today, snoozedUntil: null }),
};
