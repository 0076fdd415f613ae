import { useEffect, useEffectEvent } from 'react';
import { FollowUpChips } from '@/components/ui/follow-up-chips';
import { ReadingField } from '@/components/ui/reading-field';
import { useDayReading } from '@/components/ui/use-day-reading';
import { useSettled } from '@/components/ui/use-settled';
import { useToday } from '@/components/ui/use-today';
import { showDay } from '@/lib/days/show-day';
import type { Day } from '@/lib/domain/day';
import type { Towards } from '@/lib/domain/day-reading';
import { language, text, type TextKey } from '@/lib/text';

interface Props {
  label: string;
  /** The text as typed, which is what a draft keeps; `onReading` tells the day. */
  value: string;
  onChange: (text: string) => void;
  problem?: string | null | undefined;
  hint?: string | undefined;
  placeholder?: string | undefined;
  /** Where the day must lie, today included; left out: anywhere. */
  direction?: 'future' | 'past';
  /** Which Friday "Friday" is, where `direction` does not say; the next unless said. */
  towards?: Towards;
  /** Whether to offer the usual days of a follow-up beneath. */
  chips?: boolean;
  /** The day understood, on the wrong side of today too; null for nothing typed and for what cannot be read. */
  onReading?: (day: Day | null) => void;
}

/** A day in words or figures, that shows the day it was understood as. */
export function DayField(props: Props) {
  const { label, value, onChange, problem, hint, placeholder, direction, chips = false } = props;
  const today = useToday();
  const day = useDayReading(value, today, direction ?? props.towards ?? 'future');
  const { isSettled, settle } = useSettled(value);
  const tell = useEffectEvent((read: Day | null) => props.onReading?.(read));
  useEffect(() => {
    if (day !== undefined) tell(day);
  }, [day]);
  const wrong = isSettled && value.trim() !== '' ? refusal(day, today, direction) : null;
  return (
    <div>
      <ReadingField
        label={label}
        value={value}
        onChange={onChange}
        onBlur={settle}
        reading={day ? showDay(day, { locale: language(), today }) : ''}
        problem={problem ?? (wrong === null ? null : text(wrong))}
        hint={hint}
        placeholder={placeholder}
      />
      {chips ? <FollowUpChips today={today} day={day ?? null} onChoose={onChange} /> : null}
    </div>
  );
}

function refusal(
  day: Day | null | undefined,
  today: Day,
  direction: Props['direction'],
): TextKey | null {
  if (day === null) return 'refused_dayUnreadable';
  if (day === undefined) return null;
  if (direction === 'future' && day < today) return 'refused_dayPast';
  return direction === 'past' && day > today ? 'refused_dayFuture' : null;
}
