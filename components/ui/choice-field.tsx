import { Field } from '@/components/ui/field';
import '@/components/ui/choice-field.css';

interface Props<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  isLabelHidden?: boolean;
  /** `chip`: small and round, for what is said beside another field. */
  look?: 'field' | 'chip';
}

/** One of a few, as a native list. */
export function ChoiceField<Value extends string>(props: Props<Value>) {
  const { label, value, options, onChange, isLabelHidden = false, look = 'field' } = props;
  const choose = (chosen: string): void => {
    const option = options.find((one) => one.value === chosen);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <Field label={label} isLabelHidden={isLabelHidden}>
      {(control) => (
        <select
          {...control}
          className={look === 'chip' ? 'choice-chip' : 'input'}
          value={value}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
