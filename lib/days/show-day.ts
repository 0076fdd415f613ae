import { dateFormat, forFormat } from '@/lib/days/date-format';
import { type Day, daysBetween, type PartialDay } from '@/lib/domain/day';

/** How a day is shown: `locale` is a BCP 47 tag; short leaves out the year where it is today's. */
export interface DayShowing {
  locale: string;
  today: Day;
  style?: 'short' | 'long';
  /** Whether the weekday is left out: "22 Nov". */
  isWeekdayLeftOut?: boolean;
}

/**
 * A day in words: short "Sun 22 Nov", or "Sun 3 Jan 2027" outside today's year; long "Sunday 22 November
 * 2026". English of every region has this order, which no one can misread; other languages have Intl's.
 */
export function showDay(day: Day, showing: DayShowing): string {
  const { locale, today, style = 'short', isWeekdayLeftOut = false } = showing;
  const hasYear = style === 'long' || day.slice(0, 4) !== today.slice(0, 4);
  const options: Intl.DateTimeFormatOptions = {
    ...(isWeekdayLeftOut ? {} : { weekday: style }),
    day: 'numeric',
    month: style,
    ...(hasYear ? { year: 'numeric' } : {}),
  };
  if (!isEnglish(locale)) return dateFormat(locale, options).format(forFormat(day));
  // American names, since British ones abbreviate September to four letters and the rest to three.
  const parts = dateFormat('en-US', options).formatToParts(forFormat(day));
  return (['weekday', 'day', 'month', 'year'] as const)
    .flatMap((type) => parts.find((part) => part.type === type)?.value ?? [])
    .join(' ');
}

/** A day as exactly as it is known: "2025", "Mar 2025", or as `showDay` shows it. */
export function showPartialDay(partial: PartialDay, showing: DayShowing): string {
  if (partial.length === 4) {
    return dateFormat(showing.locale, { year: 'numeric' }).format(forFormat(`${partial}-01-01`));
  }
  if (partial.length > 7) return showDay(partial, showing);
  const options = { month: showing.style ?? 'short', year: 'numeric' } as const;
  const locale = isEnglish(showing.locale) ? 'en-US' : showing.locale;
  return dateFormat(locale, options).format(forFormat(`${partial}-01`));
}

const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

/**
 * How long ago (or ahead) a day is: "today", "yesterday", "3 days ago", in days to 13, then the
 * nearest week to 8, the nearest month to 18, then the nearest year.
 */
export function showAgo(day: Day, today: Day, locale: string): string {
  const format =
    relativeFormats.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  relativeFormats.set(locale, format);
  const days = daysBetween(today, day);
  const [count, unit] = inRoundUnits(Math.abs(days));
  return format.format(count * Math.sign(days), unit);
}

function inRoundUnits(days: number): [number, Intl.RelativeTimeFormatUnit] {
  const weeks = Math.round(days / 7);
  const months = Math.round(days / 30.4375);
  if (days < 14) return [days, 'day'];
  if (weeks <= 8) return [weeks, 'week'];
  return months <= 18 ? [months, 'month'] : [Math.round(days / 365.25), 'year'];
}

function isEnglish(locale: string): boolean {
  return /^en\b/i.test(locale);
}
