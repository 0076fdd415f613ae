import { DayField } from '@/components/ui/day-field';
import { TextField } from '@/components/ui/text-field';
import type { FollowUpTexts, Problems } from '@/components/person/entry-values';
import { text } from '@/lib/text';

interface Props {
  values: FollowUpTexts;
  problems: Problems;
  set: (change: Partial<FollowUpTexts>) => void;
}

/** When to be in touch next, with the usual days at one click, and why. */
export function FollowUpFields({ values, problems, set }: Props) {
  return (
    <>
      <DayField
        label={text('personNextFollowUp')}
        value={values.nextFollowUp}
        onChange={(nextFollowUp) => set({ nextFollowUp })}
        problem={problems.nextFollowUp}
        direction="future"
        chips
      />
      <TextField
        label={text('personFollowUpReason')}
        value={values.followUpReason}
        onChange={(followUpReason) => set({ followUpReason })}
      />
    </>
  );
}
