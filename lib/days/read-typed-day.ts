import { readDay } from '@/lib/days/read-day';
import { readMetOn } from '@/lib/days/read-met-on';
import type { Day, PartialDay } from '@/lib/domain/day';
import type { Towards } from '@/lib/domain/day-reading';
import { isAfterToday } from '@/lib/domain/read-partial-day';

/** What is wrong with a typed day, by the name of its sentence in `_locales`. */
export type DayProblem =
  | 'refused_dayUnreadable'
  | 'refused_dayPast'
  | 'refused_dayFuture'
  | 'uiPartialDayUnreadable'
  | 'dayReaderFailed';

/** What a day field says: a day, nothing, or something that is no day. */
export type TypedDay =
  { day: PartialDay | null; problem: null } | { day: null; problem: DayProblem };

/** What one must know to read it: `locale` is a BCP 47 tag. */
export interface DayFieldReading {
  today: Day;
  locale: string;
  /** Which way to look for what was left out. */
  towards: Towards;
  /** Whether a day before today is refused. */
  isPastRefused?: boolean;
}

/** Reads a day as it stands in a field; nothing typed is no day. */
export async function readTypedDay(typed: string, reading: DayFieldReading): Promise<TypedDay> {
  if (typed.trim() === '') return { day: null, problem: null };
  const read = await tryToRead(typed, reading);
  if (read === undefined) return { day: null, problem: 'dayReaderFailed' };
  if (read === null) return { day: null, problem: 'refused_dayUnreadable' };
  if (reading.isPastRefused === true && read < reading.today) {
    return { day: null, problem: 'refused_dayPast' };
  }
  return { day: read, problem: null };
}

async function tryToRead(
  typed: string,
  { today, locale, towards }: DayFieldReading,
): Promise<Day | null | undefined> {
  try {
    return await readDay(typed, { today, locale, towards });
  } catch {
    // The reader of days in words did not load; figures are read without it.
    return undefined;
  }
}

/** Reads when two people met; nothing typed is no day, and a day to come is refused. */
export function readTypedMetOn(
  typed: string,
  { today, locale }: { today: Day; locale: string },
): TypedDay {
  if (typed.trim() === '') return { day: null, problem: null };
  const day = readMetOn(typed, { today, locale });
  if (day === null) return { day: null, problem: 'uiPartialDayUnreadable' };
  if (isAfterToday(day, today)) return { day: null, problem: 'refused_dayFuture' };
  return { day, problem: null };
}
