import { addDays, addMonths, type Day, isDay, weekdayOf } from '@/lib/domain/day';
import { type DayReading, foldWords } from '@/lib/domain/day-reading';
import { ENGLISH_DAY_WORDS } from '@/lib/domain/english-day-words';
import { readFigures } from '@/lib/domain/read-figures';
import { daySpanFrom, readSpan } from '@/lib/domain/read-span';
import { readWrittenDay } from '@/lib/domain/read-written-day';

/**
 * Reads what people write for a day without any library: ISO, "tomorrow", "3m", "in two weeks",
 * "Friday", "5/12", "22 Nov". What was left out (the year, which Friday, "3m" from when) is found towards
 * the future unless `towards` says past. Null for what it cannot read, which a library may yet.
 */
export function readDayShorthand(text: string, reading: DayReading): Day | null {
  const plain = foldWords(text).replace(/^(?:on|by) /, '');
  if (isDay(plain)) return plain;
  return (
    readPhrase(plain, reading) ??
    readSpanFromToday(plain, reading) ??
    readFigures(plain, reading) ??
    readWeekday(plain, reading) ??
    readWrittenDay(plain, reading)
  );
}

function readPhrase(text: string, { today, words = ENGLISH_DAY_WORDS }: DayReading): Day | null {
  const days = words.phrases.get(text);
  if (days !== undefined) return addDays(today, days);
  if (text === 'next month') return addMonths(today, 1);
  return text === 'next year' ? addMonths(today, 12) : null;
}

function readSpanFromToday(text: string, { today, towards = 'future' }: DayReading): Day | null {
  const span = readSpan(text);
  return span === null ? null : daySpanFrom(today, span, span.towards ?? towards);
}

// "Friday" said on a Friday is a week off: for today there is "today".
function readWeekday(text: string, reading: DayReading): Day | null {
  const { today, towards = 'future', words = ENGLISH_DAY_WORDS } = reading;
  const [, which, name = ''] = /^(?:(next|this|last) )?([\p{L}\p{M}]+)\.?$/u.exec(text) ?? [];
  const weekday = words.weekdays.get(name);
  if (weekday === undefined || words.months.has(name)) return null;
  const ahead = (weekday - weekdayOf(today) + 7) % 7 || 7;
  const isPast = which === undefined ? towards === 'past' : which === 'last';
  const behind = 7 - (ahead % 7);
  return addDays(today, isPast ? -behind : ahead);
}
