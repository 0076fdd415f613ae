import type { Ref } from 'react';
import { Field } from '@/components/ui/field';

interface Props {
  label: string;
  value: string;
  onChange: (text: string) => void;
  problem?: string | null | undefined;
  hint?: string | undefined;
  multiline?: boolean;
  /** Lines shown at first; a multiline field grows with its text. */
  rows?: number;
  autoFocus?: boolean;
  placeholder?: string | undefined;
  onBlur?: () => void;
  inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** A line of text, or several. */
export function TextField(props: Props) {
  const { label, problem, hint, multiline = false, rows = 2, inputRef } = props;
  const { value, onChange, onBlur, autoFocus, placeholder } = props;
  return (
    <Field label={label} problem={problem} hint={hint}>
      {(control) => {
        const shared = {
          ...control,
          className: 'input',
          dir: 'auto',
          value,
          autoFocus,
          placeholder,
          onBlur,
          ref: inputRef,
        };
        return multiline ? (
          <textarea {...shared} rows={rows} onChange={(e) => onChange(e.currentTarget.value)} />
        ) : (
          <input {...shared} type="text" onChange={(e) => onChange(e.currentTarget.value)} />
        );
      }}
    </Field>
  );
}
