import { addDays, startOfWeek, type Day } from '@/lib/domain/day';
import { arrangeQueue, DAYS_AHEAD, type Queue, type QueueContext } from '@/lib/domain/queue';
import type { QueueRow } from '@/lib/domain/queue-rows';
import { isQuietDay } from '@/lib/domain/settings';
import { openKith } from '@/lib/storage/open';
import { readSettings } from '@/lib/storage/settings-query';

/** The most rows that are looked at to arrange a day: the popup opens as fast with 30,000 people as with 30. */
export const MOST_ROWS = 1000;

/** The queue of a day as it was read. */
export interface QueueRead extends Queue {
  /** The last of the rows in their order of days, where there were more than are looked at; null: that was all. */
  cutAfter: QueueRow | null;
  /** How many rows were looked at. */
  lookedAt: number;
}

/** Adds, where more rows are due than are looked at, those that decide: see lib/storage/read-crowd.ts. */
export type ReadCrowd = (rows: QueueRow[], context: QueueContext) => Promise<QueueRow[]>;

/** The queue of a day: one bounded range of derived rows, whatever the size of the store, and what `readCrowd` adds to it. */
export async function readQueue(
  today: Day,
  readCrowd: ReadCrowd = (rows) => Promise.resolve(rows),
  mostRows = MOST_ROWS,
): Promise<QueueRead> {
  const { rows, context, isCut } = await readRows(today, mostRows);
  const cutAfter = (isCut && rows.at(-1)) || null;
  const all = isCut ? await readCrowd(rows, context) : rows;
  return { ...arrangeQueue(all, context), cutAfter, lookedAt: all.length };
}

/** The first rows of a day, and what they are held against; `isCut`: there were more than are looked at. */
export async function readRows(
  today: Day,
  mostRows: number,
): Promise<{ rows: QueueRow[]; context: QueueContext; isCut: boolean }> {
  const database = await openKith();
  const soon = IDBKeyRange.upperBound(addDays(today, DAYS_AHEAD));
  // Both at once: every first paint waits for them.
  const [rows, settings] = await Promise.all([
    database.getAllFromIndex('queue', 'showFrom', soon, mostRows),
    readSettings(),
  ]);
  const { weeklyCap, news } = settings;
  const week = startOfWeek(today, settings.weekStart);
  const admissions = await database.getAllFromIndex('admissions', 'week', week);
  const admitted = new Set(admissions.map(({ personId }) => personId));
  const context = { today, weeklyCap, admitted, isQuiet: isQuietDay(settings, today), news };
  return { rows, context, isCut: rows.length === mostRows };
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
