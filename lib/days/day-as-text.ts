import { readingIn } from '@/lib/days/read-day';
import { readShownDay } from '@/lib/days/read-shown-day';
import { showDay } from '@/lib/days/show-day';
import type { Day } from '@/lib/domain/day';
import type { Towards } from '@/lib/domain/day-reading';
import { readDayShorthand } from '@/lib/domain/read-day';

interface Reading {
  today: Day;
  locale: string;
  towards: Towards;
}

/**
 * A day as a day field takes it: in words where they are read back as that very day, else in figures.
 * `locale` is a BCP 47 tag.
 */
export function dayAsText(day: Day, { today, locale, towards }: Reading): string {
  const shown = showDay(day, { locale, today });
  const readBack =
    readDayShorthand(shown, readingIn(locale, today, towards)) ??
    readShownDay(shown, { today, locale, towards });
  return readBack === day ? shown : day;
}
