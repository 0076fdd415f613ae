import { DayField } from '@/components/ui/day-field';
import type { FollowUpTexts } from '@/components/ui/read-follow-up';
import { TextField } from '@/components/ui/text-field';
import { text } from '@/lib/text';

interface Props {
  values: FollowUpTexts;
  /** What is wrong, beside the day. */
  problem: string | undefined;
  set: (change: Partial<FollowUpTexts>) => void;
  /** Whether the reason shows only once there is a day, or a reason. */
  isReasonOnDemand?: boolean;
}

/** When to be in touch next, with the usual days at one click, and why. */
export function FollowUpFields({ values, problem, set, isReasonOnDemand = false }: Props) {
  const isAnyTyped = values.nextFollowUp !== '' || values.followUpReason !== '';
  return (
    <>
      <DayField
        label={text('followUpNext')}
        value={values.nextFollowUp}
        onChange={(nextFollowUp) => set({ nextFollowUp })}
        problem={problem}
        direction="future"
        chips
      />
      {isReasonOnDemand && !isAnyTyped ? null : (
        <TextField
          label={text('followUpReason')}
          value={values.followUpReason}
          onChange={(followUpReason) => set({ followUpReason })}
        />
      )}
    </>
  );
}
