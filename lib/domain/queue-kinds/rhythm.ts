import { nearDay } from '@/lib/domain/queue-kinds/near-day';
import { queueItem, type QueueKindRule } from '@/lib/domain/queue-kinds/rule';
import { countsFrom, isUnanswered, rhythmOf } from '@/lib/domain/rhythm';

/** "12 days past your 4-week rhythm", from the last touch and the ideal gap; it presses past the limit. */
export const rhythm: QueueKindRule = {
  items(file, ofLabels) {
    const wanted = rhythmOf(file.person, ofLabels);
    const since = countsFrom(file);
    if (wanted === null || since === null) return [];
    const due = nearDay(since, wanted.idealGap);
    const silent = isUnanswered(file);
    const { rhythmSnooze } = file.person;
    return [
      queueItem({
        itemId: file.person.id,
        showFrom: due,
        due,
        wantedGap: wanted.idealGap,
        // Who was in touch since has a new row, which nobody put off.
        snoozedUntil:
          rhythmSnooze !== null && since <= rhythmSnooze.since ? rhythmSnooze.until : null,
        setOn: since,
        limitDay: wanted.limit === null || silent ? null : nearDay(since, wanted.limit),
        isUnanswered: silent,
      }),
    ];
  },
  done: () => ({}),
  drop: (_subject, today) => ({ rhythmFrom: today, rhythmSnooze: null }),
  snooze: ({ setOn }, until) => ({ rhythmSnooze: { since: setOn, until } }),
  touch: { kind: null },
};
