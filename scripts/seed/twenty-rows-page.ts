import '@/lib/storage/opens-to-write';
import { changeSettings } from '@/lib/acts/change-settings';
import { logPerson } from '@/lib/acts/log-person';
import { addDays } from '@/lib/domain/day';
import { realContext, run } from '@/lib/storage/run';

/** Rows that are due, so many, with a cap that lets them all in; evaluated inside one of Kith's pages. */
async function seedRows(count: number): Promise<void> {
  const now = realContext();
  const before = { ...now, today: addDays(now.today, -9) };
  await run(changeSettings, { edits: { weeklyCap: { value: 40 } } });
  for (let number = 1; number <= count; number++) {
    const name = `Person ${String(number).padStart(2, '0')}`;
    const followUp = { due: addDays(now.today, -(number % 5)), reason: 'ask how it went' };
    await run(logPerson, { profile: null, fields: { name }, followUp }, before);
  }
}

/** The daily summary at midnight: due as soon as it is chosen. */
async function wishSummary(): Promise<void> {
  await run(changeSettings, { edits: { summaryAt: { value: '00:00' } } });
}

Object.assign(globalThis, { seedRows, wishSummary });
