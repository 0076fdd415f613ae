import type { Day } from '@/lib/domain/day';
import { arrangeQueue } from '@/lib/domain/queue';
import { MOST_ROWS, readRows } from '@/lib/storage/queue-query';
import { readSureRows } from '@/lib/storage/read-sure-rows';

/** How many people are due: what the badge shows. In a crowd, too, it need not know whom the cap lets in. */
export async function countDue(today: Day): Promise<number> {
  const { rows, context, isCut } = await readRows(today, MOST_ROWS);
  // A row that is read twice counts its person once.
  const all = isCut ? rows.concat(await readSureRows(context)) : rows;
  return arrangeQueue(all, context).dueCount;
}
