import { addMonths, type Day, isPartialDay, type PartialDay } from '@/lib/domain/day';
import { type DayReading, foldWords, wordsAndNumbers } from '@/lib/domain/day-reading';
import { ENGLISH_DAY_WORDS } from '@/lib/domain/english-day-words';
import { readDayShorthand } from '@/lib/domain/read-day';
import { daySpanFrom, readSpan } from '@/lib/domain/read-span';
import { monthAmong } from '@/lib/domain/read-written-day';

// Nobody kept here was met before; "0202" is a slip of the finger.
const EARLIEST = '1900';

/**
 * Reads when something was, as exactly as it was said: "2025", "Mar 2025", "3/2025", "yesterday", "2
 * years ago" (a year), or a day as `readDayShorthand` reads it, towards the past. It may lie in the
 * future all the same: ask `isAfterToday`. Null for what it cannot read, and for years before 1900.
 */
export function readPartialDay(text: string, reading: DayReading): PartialDay | null {
  const pastReading: DayReading = { ...reading, towards: 'past' };
  const folded = foldWords(text);
  const plain = readSpan(folded) === null ? folded.replace(/^(?:in|on) /, '') : folded;
  const found =
    readYearOrMonthSpan(plain, reading.today) ??
    readDayShorthand(plain, pastReading) ??
    readMonthInFigures(plain) ??
    readMonthInWords(plain, pastReading);
  return found !== null && isPartialDay(found) && found >= EARLIEST ? found : null;
}

/** Whether a day, month or year begins after today: this month and this year do not. */
export function isAfterToday(partial: PartialDay, today: Day): boolean {
  return partial > today.slice(0, partial.length);
}

// Who says "two years ago" knows the year and not the day.
function readYearOrMonthSpan(text: string, today: Day): PartialDay | null {
  if (text === 'this year') return today.slice(0, 4);
  if (text === 'this month') return today.slice(0, 7);
  const span = readSpan(text.replace(/^last (month|year)$/, '1 $1'));
  if (span === null || span.towards === 'future') return null;
  if (span.unit === 'day' || span.unit === 'week') return null;
  return daySpanFrom(today, span, 'past')?.slice(0, span.unit === 'year' ? 4 : 7) ?? null;
}

function readMonthInFigures(text: string): PartialDay | null {
  const [, year, monthAfter] = /^(\d{4})(?:[./-](\d{1,2}))?$/.exec(text) ?? [];
  if (year !== undefined) {
    return monthAfter === undefined ? year : `${year}-${monthAfter.padStart(2, '0')}`;
  }
  const [, month, yearAfter] = /^(\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  return month === undefined ? null : `${yearAfter}-${month.padStart(2, '0')}`;
}

function readMonthInWords(text: string, reading: DayReading): PartialDay | null {
  const known = reading.words ?? ENGLISH_DAY_WORDS;
  const { words, numbers } = wordsAndNumbers(text);
  const isUnderstood = words.every((word) => known.months.has(word) || known.marks.has(word));
  if (!isUnderstood || numbers.length > 1) return null;
  const month = monthAmong(words, known);
  const [year] = numbers;
  if (month === null) return null;
  const digits = String(month).padStart(2, '0');
  if (year !== undefined) return year.length === 4 ? `${year}-${digits}` : null;
  const thisYears = `${reading.today.slice(0, 4)}-${digits}`;
  return isAfterToday(thisYears, reading.today)
    ? addMonths(`${thisYears}-01`, -12).slice(0, 7)
    : thisYears;
}
