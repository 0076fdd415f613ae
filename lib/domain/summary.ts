import type { Day } from '@/lib/domain/day';
import { isQuietDay, type Settings } from '@/lib/domain/settings';

/** A moment by the user's calendar and clock. */
export interface LocalMoment {
  today: Day;
  /** `HH:MM` */
  time: string;
}

/**
 * Whether the daily summary is to be shown now: its time has come today, it was not shown today, and it is no quiet day.
 * A browser that was closed at that time shows it when it starts. `shownOn` is the day it was shown last; one that lies
 * ahead, because the clock was set back, is today for all that.
 */
export function isSummaryDue(
  settings: Pick<Settings, 'summaryAt' | 'quietDays' | 'quietUntil'>,
  { today, time }: LocalMoment,
  shownOn: Day | null,
): boolean {
  const { summaryAt } = settings;
  if (summaryAt === null || time < summaryAt) return false;
  return (shownOn === null || shownOn < today) && !isQuietDay(settings, today);
}
