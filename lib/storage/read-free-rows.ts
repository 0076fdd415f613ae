import { addDays, type Day } from '@/lib/domain/day';
import { DAYS_AHEAD } from '@/lib/domain/queue';
import { QUEUE_KINDS } from '@/lib/domain/queue-kinds';
import type { QueueRow } from '@/lib/domain/queue-rows';
import { openKith } from '@/lib/storage/open';

/**
 * The rows for which the weekly cap does not hold, as far as they show within the week: where more rows are due than are
 * looked at, no promise may be lost among them. Their keys begin with their kind.
 */
export async function readFreeRows(today: Day): Promise<QueueRow[]> {
  const store = (await openKith()).transaction('queue').store;
  const kinds = QUEUE_KINDS.filter(({ isCapped }) => !isCapped);
  const found = await Promise.all(
    kinds.map(({ kind }) => store.getAll(IDBKeyRange.bound(`${kind}/`, `${kind}0`, false, true))),
  );
  return found.flat().filter(({ showFrom }) => showFrom <= addDays(today, DAYS_AHEAD));
}
