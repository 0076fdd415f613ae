import type { ComponentProps } from 'react';
import '@/components/ui/button.css';

interface Props extends ComponentProps<'button'> {
  /** `primary`: the one button of a surface; `plain`: bordered; `quiet`: text alone; `chip`: round, small. */
  look?: 'primary' | 'plain' | 'quiet' | 'chip';
  /** For chips: whether it is the chosen one. */
  isOn?: boolean;
}

/** A button; never submits a form unless told to. */
export function Button({ look = 'plain', isOn, className = '', ...rest }: Props) {
  const pressed = isOn === undefined ? {} : { 'aria-pressed': isOn };
  return (
    <button type="button" className={`button button-${look} ${className}`} {...pressed} {...rest} />
  );
}
