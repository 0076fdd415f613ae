import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { dateOrder } from '@/lib/days/date-order';
import { localeWords } from '@/lib/days/locale-words';
import { readShownDay } from '@/lib/days/read-shown-day';
import { addMonths, type Day } from '@/lib/domain/day';
import { type DayReading, type Towards, wordsAndNumbers } from '@/lib/domain/day-reading';
import { readDayShorthand } from '@/lib/domain/read-day';
import { dayOf, dayOfYearless } from '@/lib/domain/read-figures';
import { readSpan } from '@/lib/domain/read-span';

const SILENT_WORDS = new Set('on by the at in of from until about around'.split(' '));

// A pasted page is no day, and chrono would go over it with each of its patterns.
const LONGEST_TEXT = 100;

/** What one must know to read a day someone typed: `locale` is a BCP 47 tag; the future unless said. */
export interface TypedDayReading {
  today: Day;
  locale: string;
  towards?: Towards;
}

/** What a locale's habits make of `DayReading`, for the readers in lib/domain. */
export function readingIn(locale: string, today: Day, towards: Towards = 'future'): DayReading {
  return { today, order: dateOrder(locale), words: localeWords(locale), towards };
}

/**
 * Reads a day as people type it, our own shorthand first, then English at large ("the day after
 * tomorrow") by chrono, which is loaded when first needed. Null for what is not wholly understood, for a
 * time without a day, and beyond a hundred years; a past day is read, and is for the caller to refuse.
 * Rejects if chrono cannot be loaded.
 */
export async function readDay(text: string, typed: TypedDayReading): Promise<Day | null> {
  if (text.length > LONGEST_TEXT) return null;
  const reading = readingIn(typed.locale, typed.today, typed.towards);
  const day = readDayShorthand(text, reading) ?? readShownDay(text, typed);
  // Figures that are no day and spans of nought or a thousand years were refused, not overlooked.
  const isRefused = !/\p{L}/u.test(text) || readSpan(text) !== null;
  return day !== null || isRefused ? day : readByChrono(text, reading);
}

async function readByChrono(text: string, reading: DayReading): Promise<Day | null> {
  const { casual, GB } = await import('chrono-node/en');
  const chrono = reading.order === 'dmy' ? GB : casual;
  const { today, towards } = reading;
  const [result, another] = chrono.parse(text, localNoon(today), {
    forwardDate: towards === 'future',
  });
  if (result === undefined || another !== undefined || !isDayAlone(result, text)) return null;
  const day = civilDay(result.start, reading);
  const isNear = day !== null && day <= addMonths(today, 1200) && day >= addMonths(today, -1200);
  return isNear ? day : null;
}

// Its own year, month and day, never `date()`: an instant would bring a time zone in.
function civilDay(start: ParsedComponents, reading: DayReading): Day | null {
  const month = start.get('month') ?? 0;
  const day = start.get('day') ?? 0;
  if (start.isCertain('month') && !start.isCertain('year')) {
    return dayOfYearless(month, day, reading);
  }
  return dayOf(String(start.get('year')).padStart(4, '0'), month, day);
}

// Chrono reads its reference with local getters, and noon is there on every day in every zone.
function localNoon(today: Day): Date {
  const [year, month, day] = today.split('-').map(Number);
  return new Date(year ?? 0, (month ?? 1) - 1, day, 12);
}

function isDayAlone(result: ParsedResult, text: string): boolean {
  const { start, end, index } = result;
  const isRelativeTime = start.tags().has('result/relativeDateAndTime'); // "in 3 hours"
  const saysDay = (['day', 'weekday', 'month', 'year'] as const).some((part) =>
    start.isCertain(part),
  );
  // "Feb 30" is no day in the year 2030.
  const isYearGuessed =
    start.isCertain('month') && !start.isCertain('day') && /(?<!\d)\d{1,3}(?!\d)/.test(result.text);
  const rest = text.slice(0, index) + text.slice(index + result.text.length);
  const { words, numbers } = wordsAndNumbers(rest);
  const isUnderstood = numbers.length === 0 && words.every((word) => SILENT_WORDS.has(word));
  return saysDay && !isYearGuessed && !isRelativeTime && !end && isUnderstood;
}
