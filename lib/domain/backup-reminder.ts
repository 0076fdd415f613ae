import { addDays, daysBetween, type Day } from '@/lib/domain/day';

/** After so many days without a backup Kith says so. */
const A_WEEK = 7;

/** What is known when it is decided whether a backup wants attention. */
export interface BackupStanding {
  /** The day of the last backup; null: none was made. */
  lastDay: Day | null;
  /** Since when there is somebody who is kept, as far as was seen; null: nobody is. */
  keptSince: Day | null;
  snoozedUntil: Day | null;
}

/** Whether it is a week since the last backup, or since there was anything to back up; and the user has not put it off. */
export function isReminderDue(
  { lastDay, keptSince, snoozedUntil }: BackupStanding,
  today: Day,
): boolean {
  if (snoozedUntil !== null && snoozedUntil > today) return false;
  const since = lastDay ?? keptSince;
  return since !== null && daysBetween(since, today) >= A_WEEK;
}

/** The day until which a reminder is put off. */
export function snoozedReminder(today: Day): Day {
  return addDays(today, A_WEEK);
}
