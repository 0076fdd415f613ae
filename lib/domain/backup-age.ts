import { daysBetween, type Day } from '@/lib/domain/day';

/** After so many days a backup is worth a word. */
const A_WEEK = 7;

/** Whether a backup of that day is over a week old. */
export function isBackupOld(day: Day, today: Day): boolean {
  return daysBetween(day, today) > A_WEEK;
}
