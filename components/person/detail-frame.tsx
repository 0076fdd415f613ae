import type { FocusEvent, KeyboardEvent, ReactNode } from 'react';

interface Props {
  /** Whether Enter alone saves: not where it begins a new line. */
  savesOnEnter?: boolean;
  onSave: () => void;
  onRevert: () => void;
  children: ReactNode;
}

/** What is around a field that is corrected in place: leaving it or Enter saves, Escape reverts. */
export function DetailFrame({ savesOnEnter = true, onSave, onRevert, children }: Props) {
  const keyPressed = (event: KeyboardEvent): void => {
    if (event.isDefaultPrevented() || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (savesOnEnter || event.ctrlKey || event.metaKey)) {
      // Only in the field itself: Enter on a button in the frame is the button's.
      if (!(event.target instanceof HTMLElement) || event.target.matches('button')) return;
      event.preventDefault();
      onSave();
    } else if (event.key === 'Escape') {
      onRevert();
    }
  };
  const left = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) onSave();
  };
  return (
    // The field inside is what gets focus; its keys are heard on their way up.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="detail" onKeyDown={keyPressed} onBlur={left}>
      {children}
    </div>
  );
}
