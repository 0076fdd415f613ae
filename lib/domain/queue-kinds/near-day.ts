import { addDays, type Day } from '@/lib/domain/day';

/** The day `days` on, or that day itself where the calendar ends: a file may hold any day, and no row may fail for it. */
export function nearDay(day: Day, days: number): Day {
  try {
    return addDays(day, days);
  } catch {
    return day;
  }
}
