import type { KeyboardEvent, ReactNode, Ref } from 'react';
import '@/components/person/form.css';

interface Props {
  /** What the form is for; its accessible name. */
  label: string;
  className?: string;
  formRef?: Ref<HTMLFormElement>;
  onSave: () => void;
  onEscape?: () => void;
  children: ReactNode;
}

/** A form that Ctrl/Cmd+Enter saves from anywhere in it, and that a lone Enter never does. */
export function ShortcutForm({
  label,
  className = '',
  formRef,
  onSave,
  onEscape,
  children,
}: Props) {
  const keyPressed = (event: KeyboardEvent): void => {
    if (event.isDefaultPrevented()) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSave();
    } else if (event.key === 'Escape') {
      onEscape?.();
    }
  };
  return (
    // The fields inside get focus; their keys are heard on their way up.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={formRef}
      className={`form ${className}`}
      aria-label={label}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={keyPressed}
    >
      {children}
    </form>
  );
}
