import type { ComponentProps } from 'react';
import { text } from '@/lib/text';
import '@/components/ui/removable-chip.css';

interface Props extends Omit<ComponentProps<'button'>, 'children' | 'name'> {
  /** What the chip stands for; its button is named "Remove" and this. */
  name: string;
  /** `accent` for the one thing chosen, `plain` for one of several. */
  look?: 'accent' | 'plain';
  /** An id for the name, so that a field can be described by it. */
  nameId?: string;
}

/** Something chosen inside a field, with a button that takes it out again. */
export function RemovableChip({ name, look = 'plain', nameId, ...button }: Props) {
  return (
    <span className={`removable-chip removable-chip-${look}`}>
      <bdi id={nameId}>{name}</bdi>
      <button type="button" aria-label={text('uiRemove', name)} {...button}>
        <svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
          <path d="M1 1l6 6M7 1l-6 6" stroke="currentColor" strokeWidth="1.3" />
        </svg>
      </button>
    </span>
  );
}
