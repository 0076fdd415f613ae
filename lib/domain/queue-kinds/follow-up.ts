import { daysBetween } from '@/lib/domain/day';
import { openFollowUp } from '@/lib/domain/person-file';
import { queueItem, type QueueKindRule } from '@/lib/domain/queue-kinds/rule';

/** "Follow-up you set on 7 Nov: ask how the move went", from its day. */
export const followUp: QueueKindRule = {
  items(file) {
    const open = openFollowUp(file);
    if (open === undefined) return [];
    return [
      queueItem({
        itemId: open.id,
        showFrom: open.due,
        due: open.due,
        wantedGap: Math.max(0, daysBetween(open.setOn, open.due)),
        snoozedUntil: open.snoozedUntil,
        text: open.reason,
        setOn: open.setOn,
      }),
    ];
  },
  done: (_subject, today) => ({ state: 'done', closedOn: today, snoozedUntil: null }),
  drop: (_subject, today) => ({ state: 'dropped', closedOn: today, snoozedUntil: null }),
};
