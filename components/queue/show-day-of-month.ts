import { dateFormat, forFormat } from '@/lib/days/date-format';
import type { DayShowing } from '@/lib/days/show-day';
import type { Day } from '@/lib/domain/day';

/** A day long set, without its weekday: "7 Nov", or "7 Nov 2025" outside today's year. */
export function showDayOfMonth(day: Day, { locale, today }: DayShowing): string {
  const hasYear = day.slice(0, 4) !== today.slice(0, 4);
  const options: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'short',
    ...(hasYear ? { year: 'numeric' } : {}),
  };
  if (!/^en\b/i.test(locale)) return dateFormat(locale, options).format(forFormat(day));
  // The order that `showDay` has in English of every region.
  const parts = dateFormat('en-US', options).formatToParts(forFormat(day));
  return (['day', 'month', 'year'] as const)
    .flatMap((type) => parts.find((part) => part.type === type)?.value ?? [])
    .join(' ');
}
