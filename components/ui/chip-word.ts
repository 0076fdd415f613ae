import type { FollowUpChip } from '@/lib/domain/follow-up-chips';
import { text, type TextKey } from '@/lib/text';

const WORDS: Record<FollowUpChip, TextKey> = {
  tomorrow: 'uiChipTomorrow',
  'next-week': 'uiChipNextWeek',
  'two-weeks': 'uiChipTwoWeeks',
  'one-month': 'uiChipOneMonth',
  'three-months': 'uiChipThreeMonths',
  none: 'uiChipNone',
};

/** The word a chip's name begins with: "Next week". */
export const chipWord = (chip: FollowUpChip): string => text(WORDS[chip]);
