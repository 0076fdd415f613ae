import { valuesReceived } from '@/lib/domain/person-file';
import { queueItem, type QueueKindRule } from '@/lib/domain/queue-kinds/rule';

/** "Introduced you to Olu; not thanked yet", at once, until thanked or waved off. */
export const thanks: QueueKindRule = {
  items: (file) =>
    valuesReceived(file).flatMap(({ id, state, day, text, snoozedUntil }) =>
      state === 'open'
        ? queueItem({
            ...{ itemId: id, showFrom: day, due: day, snoozedUntil, text, setOn: day },
            // Thanks may be late; they never press.
            limitDay: null,
          })
        : [],
    ),
  done: () => ({ state: 'thanked', snoozedUntil: null }),
  drop: () => ({ state: 'waved off', snoozedUntil: null }),
};
