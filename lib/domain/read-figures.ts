import { type Day, daysInMonth } from '@/lib/domain/day';
import type { DateOrder, DayReading, Towards } from '@/lib/domain/day-reading';

const FIGURES = /^(\d{1,4})([./-]) ?(\d{1,2})(?:\2 ?(\d{4}|\d{1,2})?)?$/;

/**
 * Reads a day written in figures, `5/12/2026`, `5.12.26`, `5.12.` or `5/12`, in the order given; a
 * year written first is believed in any order. Null for a day that does not exist, and for `5/12/2026`
 * in an order that would put the year first, where it could be two days.
 */
export function readFigures(text: string, reading: DayReading): Day | null {
  const [, first, separator, second, third] = FIGURES.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  if (third !== undefined) return dayFromNumbers([first, second, third], reading);
  const endsOpen = text.endsWith(separator ?? '');
  return endsOpen && separator !== '.' ? null : dayFromNumbers([first, second], reading);
}

function dayFromNumbers(numbers: readonly string[], reading: DayReading): Day | null {
  const [first, second, third] = numbers;
  if (first === undefined || second === undefined || numbers.length > 3) return null;
  if (third === undefined) {
    if (first.length > 2 || second.length > 2) return null;
    const [month, day] = reading.order === 'dmy' ? [second, first] : [first, second];
    return dayOfYearless(Number(month), Number(day), reading);
  }
  if (first.length === 4) return dayOf(first, second, third);
  if (reading.order === 'ymd' && third.length < 3) return dayOf(first, second, third);
  const asDayFirst = dayOf(third, second, first);
  const asMonthFirst = dayOf(third, first, second);
  return pickByOrder(reading.order, asDayFirst, asMonthFirst);
}

function pickByOrder(order: DateOrder, dayFirst: Day | null, monthFirst: Day | null): Day | null {
  if (order === 'dmy') return dayFirst;
  if (order === 'mdy') return monthFirst;
  return dayFirst === null || monthFirst === null || dayFirst === monthFirst
    ? (dayFirst ?? monthFirst)
    : null;
}

/** A day from its year as written (two figures mean 20xx), month and day, or null if there is no such day. */
export function dayOf(year: string, month: string | number, day: string | number): Day | null {
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year);
  const isWellFormed = /^(\d{2}|\d{4})$/.test(year) && fullYear > 0;
  const dayNumber = Number(day);
  if (!isWellFormed || !(dayNumber >= 1)) return null;
  if (dayNumber > daysInMonth(fullYear, Number(month))) return null;
  return [
    String(fullYear).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');
}

/** The nearest such day of any year, today or later (today or earlier, towards the past). */
export function dayOfYearless(
  month: number,
  day: number,
  { today, towards = 'future' }: { today: Day; towards?: Towards },
): Day | null {
  const step = towards === 'future' ? 1 : -1;
  // Eight years is the longest wait for a 29 February (1896 to 1904, 2096 to 2104).
  for (let years = 0; years <= 8; years += 1) {
    const year = String(Number(today.slice(0, 4)) + step * years).padStart(4, '0');
    const found = dayOf(year, month, day);
    if (found !== null && (towards === 'future' ? found >= today : found <= today)) return found;
  }
  return null;
}
