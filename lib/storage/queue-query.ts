import { readFreeRows } from '@/lib/storage/read-free-rows';
import { addDays, startOfWeek, type Day } from '@/lib/domain/day';
import { arrangeQueue, DAYS_AHEAD, type Queue } from '@/lib/domain/queue';
import type { QueueRow } from '@/lib/domain/queue-rows';
import { defaultSettings, isQuietDay, SETTINGS_ID } from '@/lib/domain/settings';
import { openKith } from '@/lib/storage/open';

/** The most rows that are looked at to arrange a day: the popup opens as fast with 30,000 people as with 30. */
export const MOST_ROWS = 1000;

/** The queue of a day: one bounded range of derived rows, whatever the size of the store. */
export async function readQueue(today: Day): Promise<Queue> {
  const database = await openKith();
  const transaction = database.transaction(['queue', 'admissions', 'settings'], 'readonly');
  const soon = IDBKeyRange.upperBound(addDays(today, DAYS_AHEAD));
  const [rows, settings] = await Promise.all([
    transaction.objectStore('queue').index('showFrom').getAll(soon, MOST_ROWS),
    transaction.objectStore('settings').get(SETTINGS_ID),
  ]);
  const chosen = settings ?? defaultSettings();
  const { weekStart, weeklyCap } = chosen;
  const week = startOfWeek(today, weekStart);
  const admissions = await transaction.objectStore('admissions').index('week').getAll(week);
  const admitted = new Set(admissions.map((admission) => admission.personId));
  const isQuiet = isQuietDay(chosen, today);
  const all = rows.length < MOST_ROWS ? rows : await withFreeRows(rows, today);
  return arrangeQueue(all, { today, weeklyCap, admitted, isQuiet });
}

async function withFreeRows(rows: QueueRow[], today: Day): Promise<QueueRow[]> {
  const all = [...rows, ...(await readFreeRows(today))];
  return [...new Map(all.map((row) => [row.id, row])).values()];
}

/** One page of what is still to come after this week; `after` is the last row of the page before. */
export async function readLater(
  today: Day,
  most: number,
  after: QueueRow | null = null,
): Promise<QueueRow[]> {
  const database = await openKith();
  const from = after?.showFrom ?? addDays(today, DAYS_AHEAD + 1);
  const rows: QueueRow[] = [];
  let isPast = after === null;
  const index = database.transaction('queue').store.index('showFrom');
  for await (const { value } of index.iterate(IDBKeyRange.lowerBound(from))) {
    if (isPast) rows.push(value);
    else if (value.id === after?.id) isPast = true;
    if (rows.length === most) break;
  }
  return rows;
}

/** How many rows wait after this week. */
export async function countLater(today: Day): Promise<number> {
  const database = await openKith();
  const later = IDBKeyRange.lowerBound(addDays(today, DAYS_AHEAD), true);
  return database.countFromIndex('queue', 'showFrom', later);
}
