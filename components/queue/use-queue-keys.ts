import type { KeyboardEvent } from 'react';
import type { Unfolded } from '@/components/queue/row-actions';
import type { RowActs } from '@/components/queue/use-row-acts';
import { isTextField } from '@/components/storage/notebook';
import { listSteps } from '@/components/ui/list-steps';

interface Keyed {
  /** Moves the selection so many rows on. */
  move: (steps: number) => void;
  /** Whether there is a row to act on. */
  hasRow: boolean;
  acts: RowActs;
  unfolded: Unfolded;
  onUnfold: (unfolded: Unfolded) => void;
  /** Drops the row's item. */
  onDrop: () => void;
  onHelp: () => void;
  onSearch: (() => void) | undefined;
}

/** The keys of the list while it has the focus. Enter needs none: the focus is on the name, which opens. */
export function useQueueKeys(keyed: Keyed): (event: KeyboardEvent) => void {
  return (event) => {
    const { target } = event;
    if (event.key === 'Escape' && keyed.unfolded !== null) {
      // Escape closes the form, and not the popup with it.
      event.preventDefault();
      event.stopPropagation();
      keyed.onUnfold(null);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTextField(target)) return;
    const act = actionOf(
      event.key,
      keyed,
      target instanceof Element ? target.closest('form') : null,
    );
    // A key that is held down moves through the list; it does not act on one row after the other.
    if (act === null || (event.repeat && listSteps(event.key) === null)) return;
    event.preventDefault();
    act();
  };
}

function actionOf(key: string, keyed: Keyed, form: HTMLFormElement | null): (() => void) | null {
  const { move, hasRow, acts, onUnfold, onDrop, onHelp, onSearch } = keyed;
  // In the small form of Done, D once more is Done while nothing is typed; its other keys are its own.
  if (form !== null) {
    const isDone = key.toLowerCase() === 'd' && form.dataset.empty === 'true';
    return isDone ? () => form.requestSubmit() : null;
  }
  const steps = listSteps(key);
  if (steps !== null) return () => move(steps);
  switch (key) {
    case 'd':
    case 'D':
      return hasRow ? () => onUnfold('done') : null;
    case 's':
    case 'S':
      return hasRow ? () => onUnfold('snooze') : null;
    case 'x':
    case 'X':
      return hasRow ? onDrop : null;
    case 'u':
    case 'U':
      return () => void acts.undoNewest();
    case '/':
      return onSearch ?? null;
    case '?':
      return onHelp;
    default:
      return null;
  }
}
