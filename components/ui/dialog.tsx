import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { text } from '@/lib/text';
import '@/components/ui/dialog.css';

interface Props {
  title: string;
  isOpen: boolean;
  /** Asked for by Escape and by Close; the page then sets `isOpen`. */
  onClose: () => void;
  children: ReactNode;
}

/** A native modal dialog: Escape closes it, and focus goes back to where it was. */
export function Dialog({ title, isOpen, onClose, children }: Props) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!isOpen || element === null) return undefined;
    element.showModal();
    // Closed, not just taken out of the page: only closing gives focus back.
    return () => element.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        // A file picker inside cancels too, and its event bubbles.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => {
        // Chrome closes at a second Escape, whatever a page says.
        if (isOpen && event.target === event.currentTarget) onClose();
      }}
    >
      {isOpen ? (
        <div className="dialog-inside">
          <h2 id={titleId} className="dialog-title">
            {title}
          </h2>
          <div>{children}</div>
          {/* Last, so that focus starts in what the dialog is about. */}
          <button
            type="button"
            className="dialog-close"
            aria-label={text('close')}
            onClick={onClose}
          >
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          </button>
        </div>
      ) : null}
    </dialog>
  );
}
