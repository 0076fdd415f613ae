import { ReadingField } from '@/components/ui/reading-field';
import { useSettled } from '@/components/ui/use-settled';
import { readGap } from '@/lib/domain/read-gap';
import { language, text } from '@/lib/text';

interface Props {
  label: string;
  /** The text as typed, which is what a draft keeps; `readGap` tells the days. */
  value: string;
  onChange: (text: string) => void;
  problem?: string | null | undefined;
  hint?: string | undefined;
  placeholder?: string | undefined;
}

/** How long between two touches: "4 weeks" shows that it is 28 days, and "28" that it is 4 weeks. */
export function GapField(props: Props) {
  const { label, value, onChange, problem, hint, placeholder } = props;
  const isEmpty = value.trim() === '';
  const days = isEmpty ? null : readGap(value);
  const { isSettled, settle } = useSettled(value);
  const isWrong = isSettled && !isEmpty && days === null;
  return (
    <ReadingField
      label={label}
      value={value}
      onChange={onChange}
      onBlur={settle}
      reading={days === null ? '' : otherWords(value, days)}
      problem={problem ?? (isWrong ? text('uiGapUnreadable') : null)}
      hint={hint}
      placeholder={placeholder}
    />
  );
}

// Not what was typed, said again: a bare number is shown in weeks where it makes whole ones.
function otherWords(typed: string, days: number): string {
  const isBare = /^\d+$/.test(typed.trim());
  const [count, unit] = isBare && days % 7 === 0 ? [days / 7, 'week'] : [days, 'day'];
  return new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'long' }).format(
    count,
  );
}
