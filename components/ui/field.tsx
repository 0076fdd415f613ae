import { useId, type ReactNode } from 'react';
import '@/components/ui/field.css';

/** What a control inside a field must carry to be named and described by it. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface Props {
  label: string;
  /** A sentence beside the field that says what is wrong and what to do. */
  problem?: ReactNode;
  /** A quiet line beneath. */
  hint?: ReactNode;
  /** Hide the label from the eye, not from the ear. */
  isLabelHidden?: boolean;
  children: (control: FieldControl) => ReactNode;
}

/** A label, its control, and beneath it what is wrong or worth knowing. */
export function Field({ label, problem, hint, isLabelHidden = false, children }: Props) {
  const id = useId();
  const isWrong = problem != null && problem !== '';
  const isDescribed = isWrong || hint != null;
  return (
    <div className="field">
      <label className={isLabelHidden ? 'hidden-label' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': isDescribed ? `${id}-about` : undefined,
        'aria-invalid': isWrong ? true : undefined,
      })}
      <div id={`${id}-about`} className="field-about" aria-live="polite">
        {isWrong ? <span className="field-problem">{problem}</span> : hint}
      </div>
    </div>
  );
}
