import { isAfterToday } from '@/lib/domain/read-partial-day';
import type { Day, PartialDay } from '@/lib/domain/day';
import type { Towards } from '@/lib/domain/day-reading';
import { readDay } from '@/lib/days/read-day';
import { readMetOn } from '@/lib/days/read-met-on';
import { text, type TextKey } from '@/lib/text';

/** What a day field says: a day, nothing, or what is wrong in a sentence. */
export type TypedDay = { day: PartialDay | null; problem: null } | { day: null; problem: string };

interface Reading {
  today: Day;
  locale: string;
  /** Which way to look for what was left out. */
  towards: Towards;
  /** Whether a day before today is refused. */
  isPastRefused?: boolean;
  /** The sentence for what cannot be read. */
  unreadable?: TextKey;
}

/** Reads a day as it was typed; nothing typed is no day. */
export async function readTypedDay(typed: string, reading: Reading): Promise<TypedDay> {
  if (typed.trim() === '') return { day: null, problem: null };
  const { today, isPastRefused = false, unreadable = 'refused_dayUnreadable' } = reading;
  const read = await tryToRead(typed, reading);
  if (read === undefined) return { day: null, problem: text('personDayReaderFailed') };
  if (read === null) return { day: null, problem: text(unreadable) };
  if (isPastRefused && read < today) return { day: null, problem: text('refused_dayPast') };
  return { day: read, problem: null };
}

async function tryToRead(typed: string, reading: Reading): Promise<Day | null | undefined> {
  try {
    return await readDay(typed, reading);
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
  if (day === null) return { day: null, problem: text('uiPartialDayUnreadable') };
  if (isAfterToday(day, today)) return { day: null, problem: text('refused_dayFuture') };
  return { day, problem: null };
}
