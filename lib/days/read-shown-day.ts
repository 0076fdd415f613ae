import { dateFormat, forFormat } from '@/lib/days/date-format';
import { type Day, isDay, type PartialDay } from '@/lib/domain/day';
import { foldWords, type Towards, wordsAndNumbers } from '@/lib/domain/day-reading';

// Vietnamese numbers its weekdays too: "Thứ 7, 21 thg 11, 2026".
const MOST_NUMBERS = 4;
const STYLES = ['short', 'long'] as const;
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/**
 * Reads back a day as Intl prints it, with or without the weekday, in any language ("11月22日"), by
 * printing each day it could be. A year left out is found as `towards` says. Null for anything else.
 */
export function readShownDay(
  text: string,
  { today, locale, towards = 'future' }: { today: Day; locale: string; towards?: Towards },
): Day | null {
  const shown = foldWords(text);
  const { numbers } = wordsAndNumbers(text);
  if (numbers.length > MOST_NUMBERS) return null;
  const stated = numbers.find((number) => number.length === 4);
  const years = stated === undefined ? nearYears(today, towards) : [stated];
  const isRightWay = (day: Day): boolean =>
    stated !== undefined || (towards === 'future' ? day >= today : day <= today);
  const isShown = (day: Day): boolean =>
    formsOf(day, locale, stated !== undefined).some((form) => foldWords(form) === shown);
  const days = years.flatMap((year) => daysOf(year, numbers));
  return days.find((day) => isRightWay(day) && isShown(day)) ?? null;
}

/** Reads back a month of a year, or a year, as Intl prints it in any language; null for anything else. */
export function readShownMonth(text: string, locale: string): PartialDay | null {
  const shown = foldWords(text);
  const year = wordsAndNumbers(text).numbers.find((number) => number.length === 4);
  if (year === undefined) return null;
  const yearAlone = dateFormat(locale, { year: 'numeric' }).format(forFormat(`${year}-01-01`));
  if (foldWords(yearAlone) === shown) return year;
  const isShown = (partial: PartialDay): boolean =>
    STYLES.map((month) => dateFormat(locale, { month, year: 'numeric' }))
      .map((format) => format.format(forFormat(`${partial}-01`)))
      .some((form) => foldWords(form) === shown);
  return MONTHS.map((month) => `${year}-${month}`).find(isShown) ?? null;
}

function nearYears(today: Day, towards: Towards): string[] {
  const step = towards === 'future' ? 1 : -1;
  return [0, step].map((years) => String(Number(today.slice(0, 4)) + years).padStart(4, '0'));
}

function daysOf(year: string, numbers: readonly string[]): Day[] {
  const numbered = numbers.map((number) => number.padStart(2, '0'));
  return MONTHS.flatMap((month) => numbered.map((day) => `${year}-${month}-${day}`)).filter(isDay);
}

function formsOf(day: Day, locale: string, hasYear: boolean): string[] {
  return STYLES.flatMap((style) =>
    [{ weekday: style }, {}].map((weekday) => {
      const year = hasYear ? ({ year: 'numeric' } as const) : {};
      const format = dateFormat(locale, { ...weekday, day: 'numeric', month: style, ...year });
      return format.format(forFormat(day));
    }),
  );
}
