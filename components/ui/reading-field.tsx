import { useId } from 'react';
import { Field } from '@/components/ui/field';
import '@/components/ui/field-box.css';

interface Props {
  label: string;
  value: string;
  onChange: (text: string) => void;
  onBlur: () => void;
  /** How the text is understood, shown inside the field and read out with it. */
  reading: string;
  problem?: string | null | undefined;
  hint?: string | undefined;
  placeholder?: string | undefined;
}

/** A text that is understood as something else, a day say, and shows how. */
export function ReadingField(props: Props) {
  const { label, value, onChange, onBlur, reading, problem, hint, placeholder } = props;
  const readingId = useId();
  // Text that says it already is not said twice to the eye.
  const isSaid = reading === value.trim();
  return (
    <Field label={label} problem={problem} hint={hint}>
      {(control) => (
        <div className="field-box">
          <input
            {...control}
            aria-describedby={[readingId, control['aria-describedby']].filter(Boolean).join(' ')}
            type="text"
            dir="auto"
            autoComplete="off"
            value={value}
            placeholder={placeholder}
            onBlur={onBlur}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <span
            id={readingId}
            className={isSaid ? 'hidden-label' : 'field-reading'}
            aria-live="polite"
          >
            {reading}
          </span>
        </div>
      )}
    </Field>
  );
}
