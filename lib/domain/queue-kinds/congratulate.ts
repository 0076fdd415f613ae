import { openNews } from '@/lib/domain/person-file';
import { queueItem, type QueueKindRule } from '@/lib/domain/queue-kinds/rule';

/** "Now VP at Loom (was Director)", from the day a file said so. It never presses: good news do not go bad. */
export const congratulate: QueueKindRule = {
  items(file) {
    // A later piece of news takes the place of an earlier one; it says what was before both.
    const news = openNews(file).at(-1);
    if (news === undefined) return [];
    const { id, learntOn, snoozedUntil, ...said } = news;
    const { company, position, formerCompany, formerPosition } = said;
    return [
      queueItem({
        itemId: id,
        showFrom: learntOn,
        due: learntOn,
        snoozedUntil,
        setOn: learntOn,
        limitDay: null,
        job: { company, position, formerCompany, formerPosition },
      }),
    ];
  },
  done: () => ({ state: 'done', snoozedUntil: null }),
  drop: () => ({ state: 'dropped', snoozedUntil: null }),
  touch: { kind: 'message' },
};
