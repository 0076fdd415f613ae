import { openGoodMoments } from '@/lib/domain/person-file';
import { queueItem, type QueueKindRule } from '@/lib/domain/queue-kinds/rule';

/** "Her book comes out", from its day until it was seen. It never presses: the user wrote when, not until when. */
export const goodMoment: QueueKindRule = {
  items: (file) =>
    openGoodMoments(file).map(({ id, due, notedOn, snoozedUntil, text }) =>
      queueItem({
        itemId: id,
        showFrom: due,
        due,
        snoozedUntil,
        text,
        setOn: notedOn,
        limitDay: null,
      }),
    ),
  done: () => ({ state: 'seen', snoozedUntil: null }),
  drop: () => ({ state: 'dropped', snoozedUntil: null }),
};
