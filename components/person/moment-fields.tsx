import type { Problems } from '@/components/person/entry-values';
import type { MomentTexts } from '@/components/person/read-moment';
import { DayField } from '@/components/ui/day-field';
import { TextField } from '@/components/ui/text-field';
import { text } from '@/lib/text';

interface Props {
  values: MomentTexts;
  problems: Problems;
  set: (change: Partial<MomentTexts>) => void;
  label: string;
  dayLabel: string;
  /** Whether the day waits until something is typed. */
  isDayOnDemand?: boolean;
}

/** Why a day will be a good one to be in touch, and which. */
export function MomentFields(props: Props) {
  const { values, problems, set, label, dayLabel, isDayOnDemand = false } = props;
  const isAsked = [values.goodMoment, values.momentDay].some((typed) => typed.trim() !== '');
  return (
    <>
      <TextField
        label={label}
        value={values.goodMoment}
        onChange={(goodMoment) => set({ goodMoment })}
        problem={problems.goodMoment}
        placeholder={text('personMomentPlaceholder')}
      />
      <div hidden={isDayOnDemand && !isAsked}>
        <DayField
          label={dayLabel}
          value={values.momentDay}
          onChange={(momentDay) => set({ momentDay })}
          problem={problems.momentDay}
          direction="future"
        />
      </div>
    </>
  );
}
