import type { Day } from '@/lib/domain/day';
import { chipDay, type FollowUpChip } from '@/lib/domain/follow-up-chips';

/** One choice of Snooze: the word for it, and the day it leads to. */
export interface SnoozeDay {
  chip: FollowUpChip;
  day: Day;
}

const USUAL = ['tomorrow', 'next-week', 'one-month'] as const;
const FURTHER = ['next-week', 'two-weeks', 'one-month', 'three-months'] as const;
/** Words that say how long, and so hold from any day on. */
const LENGTHS = ['two-weeks', 'one-month', 'three-months'] as const;

/**
 * Three days to snooze a row until, each after `showFrom`, the day the row shows from by itself: an earlier
 * one would change nothing. Counted from today as far as that goes, else from the row's day. None lies past `latest`,
 * the day of a promise: there may be fewer, or none.
 */
export function snoozeDays(showFrom: Day, today: Day, latest: Day | null): SnoozeDay[] {
  return daysAfter(showFrom, today).filter(({ day }) => latest === null || day <= latest);
}

function daysAfter(showFrom: Day, today: Day): SnoozeDay[] {
  if (showFrom <= today) return daysOf(USUAL, today);
  const after = daysOf(FURTHER, today).filter(({ day }) => day > showFrom);
  return after.length < 3 ? daysOf(LENGTHS, showFrom) : after.slice(0, 3);
}

function daysOf(chips: readonly FollowUpChip[], from: Day): SnoozeDay[] {
  return chips.flatMap((chip) => {
    const day = chipDay(chip, from);
    return day === null ? [] : [{ chip, day }];
  });
}
