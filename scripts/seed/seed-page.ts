import { logPerson } from '@/lib/acts/log-person';
import { logTouch } from '@/lib/acts/log-touch';
import { addDays } from '@/lib/domain/day';
import { realContext, run } from '@/lib/storage/run';
import { madeUpPerson } from '@/scripts/seed/made-up-people';

/** Evaluated inside one of Kith's pages by seed.mjs: logs made-up people through Kith's own write path. */
async function seedKith(first: number, count: number): Promise<void> {
  const context = realContext();
  for (let number = first; number < first + count; number++) {
    // Their follow-ups were set a month ago, so that some are overdue by now.
    const then = addDays(context.today, -30);
    const { personIds } = await run(logPerson, madeUpPerson(number, then), {
      ...context,
      today: then,
    });
    const day = addDays(context.today, -(number % 200) - 31);
    const touch = { kind: 'coffee', day, text: 'Spoke about the move.', startedBy: 'me' } as const;
    if (personIds[0] !== undefined) await run(logTouch, { personId: personIds[0], touch }, context);
  }
}

Object.assign(globalThis, { seedKith });
