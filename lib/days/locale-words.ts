import { dateFormat, forFormat } from '@/lib/days/date-format';
import { addDays, type Day, type Weekday, weekdayOf } from '@/lib/domain/day';
import { type DayWords, foldWords, wordsAndNumbers } from '@/lib/domain/day-reading';
import { ENGLISH_DAY_WORDS } from '@/lib/domain/english-day-words';

const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  { month: 'short', year: 'numeric' },
  { month: 'long', year: 'numeric' },
];

const known = new Map<string, DayWords>();

/**
 * The words a locale (BCP 47) writes days with, taken from what Intl prints, and the English ones beside
 * them; where a word is both, the locale's meaning holds.
 */
export function localeWords(locale: string): DayWords {
  const found = known.get(locale) ?? collectWords(locale);
  known.set(locale, found);
  return found;
}

function collectWords(locale: string): DayWords {
  const months = new Map<string, number>();
  const weekdays = new Map<string, Weekday>();
  const marks = new Set(ENGLISH_DAY_WORDS.marks);
  for (const part of FORMS.flatMap((form) => partsOfAYear(locale, form))) {
    const { words, numbers } = wordsAndNumbers(part.text);
    const [name] = words;
    if (part.type === 'weekday' && words.length === 1 && name !== undefined) {
      weekdays.set(name, weekdayOf(part.day));
    } else if (part.type === 'month' && words.length === 1 && name && numbers.length === 0) {
      months.set(name, Number(part.day.slice(5, 7)));
    } else {
      words.forEach((word) => marks.add(word));
    }
  }
  const isFree = ([word]: [string, unknown]): boolean => !months.has(word) && !weekdays.has(word);
  return {
    months: new Map([...months, ...[...ENGLISH_DAY_WORDS.months].filter(isFree)]),
    weekdays: new Map([...weekdays, ...[...ENGLISH_DAY_WORDS.weekdays].filter(isFree)]),
    phrases: new Map([...ENGLISH_DAY_WORDS.phrases, ...phrasesOf(locale)]),
    marks,
  };
}

// 31 days a step: every month, and every weekday.
function partsOfAYear(
  locale: string,
  form: Intl.DateTimeFormatOptions,
): { type: string; text: string; day: Day }[] {
  const days = Array.from({ length: 12 }, (_, index) => addDays('2026-01-02', index * 31));
  return days.flatMap((day) =>
    dateFormat(locale, form)
      .formatToParts(forFormat(day))
      .map(({ type, value }) => ({ type, text: value, day })),
  );
}

// "heute", "morgen", "übermorgen": what Intl has a word for.
function phrasesOf(locale: string): [string, number][] {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return [-2, -1, 0, 1, 2].map((days) => [foldWords(format.format(days, 'day')), days]);
}
