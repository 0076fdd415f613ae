import type { Day } from '@/lib/domain/day';
import type { ValueGiven, ValueReceived } from '@/lib/domain/record';

/** What was given and received in a month, `YYYY-MM`. Two figures, and never one made of both. */
export interface ValueMonth {
  month: string;
  given: number;
  received: number;
}

/** How many months the picture shows at most. */
export const MOST_MONTHS = 12;

/**
 * The months up to today's since the first help, at most the last twelve. An idea is no help yet. `isOlder`: there was
 * help before any that is here.
 */
export function valueMonths(
  given: readonly ValueGiven[],
  received: readonly ValueReceived[],
  today: Day,
  isOlder = false,
): ValueMonth[] {
  const gifts = given.filter(({ state }) => state !== 'idea').map(({ day }) => day.slice(0, 7));
  const helps = received.map(({ day }) => day.slice(0, 7));
  const months: ValueMonth[] = [];
  const first = isOlder ? '' : ([...gifts, ...helps].toSorted()[0] ?? today.slice(0, 7));
  for (let month = today.slice(0, 7); months.length < MOST_MONTHS; month = monthBefore(month)) {
    const count = (list: string[]): number => list.filter((each) => each === month).length;
    months.unshift({ month, given: count(gifts), received: count(helps) });
    if (month <= first) break;
  }
  return months;
}

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const [before, last] = number === 1 ? [year - 1, 12] : [year, number - 1];
  return `${String(before).padStart(4, '0')}-${String(last).padStart(2, '0')}`;
}

/** The first day of the months that the picture shows at most. */
export function startOfMonths(today: Day): Day {
  let month = today.slice(0, 7);
  for (let back = 1; back < MOST_MONTHS; back++) month = monthBefore(month);
  return `${month}-01`;
}
