import { readSureRows } from '@/lib/storage/read-sure-rows';
import { addDays, startOfWeek, type Day } from '@/lib/domain/day';
import { arrangeQueue, DAYS_AHEAD, type Queue, type QueueContext } from '@/lib/domain/queue';
import type { QueueRow } from '@/lib/domain/queue-rows';
import { defaultSettings, isQuietDay, SETTINGS_ID } from '@/lib/domain/settings';
import { openKith } from '@/lib/storage/open';

/** The most rows that are looked at to arrange a day: the popup opens as fast with 30,000 people as with 30. */
export const MOST_ROWS = 1000;

/** The queue of a day as it was read. */
export interface QueueRead extends Queue {
  /** The last of the rows in their order of days, where there were more than are looked at; null: that was all. */
  cutAfter: QueueRow | null;
  /** How many rows were looked at. */
  lookedAt: number;
}

/** What else has to be looked at where more rows are due than are read: who is due the most. */
export type ReadCrowd = (context: QueueContext) => Promise<QueueRow[]>;

/**
 * The queue of a day: one bounded range of derived rows, whatever the size of the store. Where more are due than it
 * takes, it can still tell how many show; `readCrowd` tells whom the cap lets in.
 */
export async function readQueue(
  today: Day,
  readCrowd: ReadCrowd | null = null,
  mostRows = MOST_ROWS,
): Promise<QueueRead> {
  const database = await openKith();
  const transaction = database.transaction(['queue', 'admissions', 'settings'], 'readonly');
  const soon = addDays(today, DAYS_AHEAD);
  const [rows, settings] = await Promise.all([
    transaction
      .objectStore('queue')
      .index('showFrom')
      .getAll(IDBKeyRange.upperBound(soon), mostRows),
    transaction.objectStore('settings').get(SETTINGS_ID),
  ]);
  const chosen = settings ?? defaultSettings();
  const { weekStart, weeklyCap } = chosen;
  const week = startOfWeek(today, weekStart);
  const admissions = await transaction.objectStore('admissions').index('week').getAll(week);
  const admitted = new Set(admissions.map((admission) => admission.personId));
  const context = { today, weeklyCap, admitted, isQuiet: isQuietDay(chosen, today) };
  if (rows.length < mostRows) {
    return { ...arrangeQueue(rows, context), cutAfter: null, lookedAt: rows.length };
  }
  const sure = await readSureRows(soon, admitted);
  const crowd = readCrowd === null ? [] : await readCrowd(context);
  const all = [...new Map([...rows, ...sure, ...crowd].map((row) => [row.id, row])).values()];
  return {
    ...arrangeQueue(all, context),
    cutAfter: rows.at(-1) ?? null,
    lookedAt: all.length,
  };
}

/** One page of what is still to come after this week, or after a row. */
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

/** How many rows wait that `readQueue` has not looked at. */
export async function countLater(today: Day, { cutAfter, lookedAt }: QueueRead): Promise<number> {
  const database = await openKith();
  if (cutAfter !== null) return (await database.count('queue')) - lookedAt;
  const later = IDBKeyRange.lowerBound(addDays(today, DAYS_AHEAD), true);
  return database.countFromIndex('queue', 'showFrom', later);
}
