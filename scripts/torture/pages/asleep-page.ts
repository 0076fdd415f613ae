import '@/lib/storage/opens-to-write';
import { logPerson } from '@/lib/acts/log-person';
import { addDays } from '@/lib/domain/day';
import { realContext, run } from '@/lib/storage/run';
import { readQueue } from '@/lib/storage/queue-query';
import { keepMany } from '@/scripts/seed/seed-page';
import { madeUpPerson } from '@/scripts/seed/made-up-people';

/** Keeps somebody for each of these numbers of days from now, due on that day. */
async function keepDueKith(inDays: number[]): Promise<void> {
  const context = realContext();
  for (const [number, days] of inDays.entries()) {
    const followUp = { due: addDays(context.today, days), reason: '' };
    await run(logPerson, { ...madeUpPerson(number, context.today), followUp }, context);
  }
}

/** So many others, of whom nobody is due for two months. */
async function keepOthersKith(count: number): Promise<void> {
  const context = realContext();
  await keepMany(1000, count, { ...context, today: addDays(context.today, 60) });
}

/** How many are due so many days from now, by the database. */
async function countDueKith(inDays: number): Promise<number> {
  return (await readQueue(addDays(realContext().today, inDays))).dueCount;
}

Object.assign(globalThis, { keepDueKith, keepOthersKith, countDueKith });
