import { useMemo } from 'react';
import { useToday } from '@/components/ui/use-today';
import { showAgo, showDay, showPartialDay } from '@/lib/days/show-day';
import type { Day, PartialDay } from '@/lib/domain/day';
import { language } from '@/lib/text';

/** Today, and how days are shown against it. */
export interface Days {
  today: Day;
  locale: string;
  /** "Thu 3 Dec" */
  show: (day: Day) => string;
  /** "3 weeks ago" */
  ago: (day: Day) => string;
  /** "Mar 2025" */
  partial: (day: PartialDay) => string;
}

/** Days as this page shows them, from midnight on against the new day. */
export function useDays(): Days {
  const today = useToday();
  const locale = language();
  return useMemo(
    () => ({
      today,
      locale,
      show: (day) => showDay(day, { locale, today }),
      ago: (day) => showAgo(day, today, locale),
      partial: (day) => showPartialDay(day, { locale, today }),
    }),
    [today, locale],
  );
}
