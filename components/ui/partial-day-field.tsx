import { ReadingField } from '@/components/ui/reading-field';
import { useSettled } from '@/components/ui/use-settled';
import { useToday } from '@/components/ui/use-today';
import { readMetOn } from '@/lib/days/read-met-on';
import { showPartialDay } from '@/lib/days/show-day';
import type { Day, PartialDay } from '@/lib/domain/day';
import { isAfterToday } from '@/lib/domain/read-partial-day';
import { language, text, type TextKey } from '@/lib/text';

interface Props {
  label: string;
  /** The text as typed, which is what a draft keeps; `readMetOn` tells what it stands for. */
  value: string;
  onChange: (text: string) => void;
  problem?: string | null | undefined;
  hint?: string | undefined;
  placeholder?: string | undefined;
}

/** When something was: a day, a month or a year, not in the future. */
export function PartialDayField(props: Props) {
  const { label, value, onChange, problem, hint, placeholder } = props;
  const today = useToday();
  const locale = language();
  const isEmpty = value.trim() === '';
  const partial = isEmpty ? null : readMetOn(value, { today, locale });
  const { isSettled, settle } = useSettled(value);
  const wrong = isSettled && !isEmpty ? refusal(partial, today) : null;
  return (
    <ReadingField
      label={label}
      value={value}
      onChange={onChange}
      onBlur={settle}
      reading={partial === null ? '' : showPartialDay(partial, { locale, today })}
      problem={problem ?? (wrong === null ? null : text(wrong))}
      hint={hint}
      placeholder={placeholder}
    />
  );
}

function refusal(partial: PartialDay | null, today: Day): TextKey | null {
  if (partial === null) return 'uiPartialDayUnreadable';
  return isAfterToday(partial, today) ? 'refused_dayFuture' : null;
}
