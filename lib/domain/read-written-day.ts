import type { Day } from '@/lib/domain/day';
import { type DayReading, type DayWords, wordsAndNumbers } from '@/lib/domain/day-reading';
import { ENGLISH_DAY_WORDS } from '@/lib/domain/english-day-words';
import { dayOf, dayOfYearless } from '@/lib/domain/read-figures';

/**
 * Reads a day whose month is a name, "Sun 22 Nov", "November 22nd, 2026", "22. Nov. 26", in
 * the words given. Null if any word is not understood; a weekday that does not
 * belong to the day is passed over, since the reading is always shown.
 */
export function readWrittenDay(text: string, reading: DayReading): Day | null {
  const known = reading.words ?? ENGLISH_DAY_WORDS;
  const { words, numbers } = wordsAndNumbers(text);
  if (words.length === 0 || !words.every((word) => isKnown(word, known))) return null;
  const month = monthAmong(words, known);
  const [first, second] = numbers;
  if (month === null || first === undefined || numbers.length > 2) return null;
  if (second === undefined) {
    return first.length > 2 ? null : dayOfYearless(month, Number(first), reading);
  }
  if (first.length === 4) return second.length > 2 ? null : dayOf(first, month, second);
  // "26 Nov 22" is two days where years come first.
  if (first.length > 2 || (second.length < 4 && reading.order === 'ymd')) return null;
  return dayOf(second, month, first);
}

/** The one month named among folded words, 1 to 12, or null for none or two different ones. */
export function monthAmong(words: readonly string[], known: DayWords): number | null {
  const named = words.filter((word) => known.months.has(word));
  // "mar" is Tuesday and March in Spanish: beside a sure month it is the weekday.
  const sure = named.filter((word) => !known.weekdays.has(word));
  const months = new Set((sure.length > 0 ? sure : named).map((word) => known.months.get(word)));
  const [month] = months;
  return months.size === 1 && month !== undefined ? month : null;
}

function isKnown(word: string, known: DayWords): boolean {
  return known.months.has(word) || known.weekdays.has(word) || known.marks.has(word);
}
