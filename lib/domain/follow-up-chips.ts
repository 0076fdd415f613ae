import { addDays, addMonths, type Day } from '@/lib/domain/day';

/** The days offered at one click for the next follow-up, in the order they are shown. */
export const FOLLOW_UP_CHIPS = [
  'tomorrow',
  'next-week',
  'two-weeks',
  'one-month',
  'three-months',
  'none',
] as const;

/** One of the follow-up chips. */
export type FollowUpChip = (typeof FOLLOW_UP_CHIPS)[number];

/** The day a chip stands for, always after today; null for `none`. Next week is seven days on. */
export function chipDay(chip: FollowUpChip, today: Day): Day | null {
  switch (chip) {
    case 'tomorrow':
      return addDays(today, 1);
    case 'next-week':
      return addDays(today, 7);
    case 'two-weeks':
      return addDays(today, 14);
    case 'one-month':
      return addMonths(today, 1);
    case 'three-months':
      return addMonths(today, 3);
    case 'none':
      return null;
  }
}
