import { plannedTouches } from '@/lib/domain/person-file';
import { nearDay } from '@/lib/domain/queue-kinds/near-day';
import { queueItem, type QueueKindRule } from '@/lib/domain/queue-kinds/rule';

/** "Coffee on Wednesday", from the day before; after its day: "Did it happen?" */
export const plannedTouch: QueueKindRule = {
  items: (file) =>
    plannedTouches(file).map((touch) =>
      queueItem({
        itemId: touch.id,
        showFrom: nearDay(touch.day, -1),
        due: touch.day,
        snoozedUntil: touch.snoozedUntil,
        text: touch.text,
        touchKind: touch.kind,
      }),
    ),
  done: (subject, today) => ({
    state: 'happened',
    // What has happened cannot lie ahead: a coffee that took place early took place today.
    ...('day' in subject && subject.day > today ? { day: today } : {}),
    snoozedUntil: null,
  }),
  drop: () => ({ state: 'dropped', snoozedUntil: null }),
};
