import { useRef } from 'react';
import { useNotebook } from '@/components/storage/notebook';
import { useToast } from '@/components/ui/toasts';
import { Refused } from '@/lib/acts/act';
import type { ItemInput } from '@/lib/acts/queue-acts';
import { showDay } from '@/lib/days/show-day';
import type { Day } from '@/lib/domain/day';
import type { PersonInQueue } from '@/lib/domain/queue';
import type { QueueRow } from '@/lib/domain/queue-rows';
import { language, text } from '@/lib/text';

/** The first paint does without them; the form of Done, which is loaded right after it, brings them along. */
const loadActs = () => import('@/lib/acts/queue-acts');
const loadOpenProfile = () => import('@/lib/browser/open-profile');

/** What a row can do at once; Done has a form of its own. */
export interface RowActs {
  /** Hides every item under the row until a day. */
  snoozeUntil: (entry: PersonInQueue, until: Day) => Promise<void>;
  /** Drops the item that speaks. */
  dropItem: (entry: PersonInQueue) => Promise<void>;
  openPage: (profileKey: string) => void;
  /** Takes back the newest act, whatever it was. */
  undoNewest: () => Promise<void>;
}

/** The acts of the queue's rows. What is refused is said in a toast: there is no field to say it beside. */
export function useRowActs(today: Day): RowActs {
  const notebook = useNotebook();
  const toast = useToast();
  const isBusy = useRef(false);
  const once = async (work: () => Promise<unknown>): Promise<void> => {
    // A second press must not do to the next row what was meant for this one.
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      await work();
    } catch (error) {
      if (error instanceof Refused) toast({ text: text(`refused_${error.reason}`) });
      else notebook.fail(error);
    } finally {
      isBusy.current = false;
    }
  };
  return {
    snoozeUntil: (entry, until) => {
      const { personId, speaks } = entry;
      const items = [speaks, ...entry.beneath].map(itemOf);
      const day = showDay(until, { locale: language(), today });
      const said = text('queueSaidSnoozed', speaks.name, day);
      return once(async () => {
        const { snooze } = await loadActs();
        await notebook.act(snooze, { personId, items, until }, said);
      });
    },
    dropItem: ({ personId, speaks }) => {
      const said = text('queueSaidDropped', speaks.name);
      return once(async () => {
        const { drop } = await loadActs();
        await notebook.act(drop, { personId, items: [itemOf(speaks)] }, said);
      });
    },
    openPage: (profileKey) =>
      void once(async () => {
        const { openProfile } = await loadOpenProfile();
        await openProfile(profileKey).catch(() => toast({ text: text('profileNotOpened') }));
      }),
    undoNewest: () =>
      once(async () => {
        if (!(await notebook.undoNewest())) toast({ text: text('queueNothingToUndo') });
      }),
  };
}

/** A row of the store as acts name it. */
export function itemOf({ kind, itemId }: QueueRow): ItemInput {
  return { kind, itemId };
}
