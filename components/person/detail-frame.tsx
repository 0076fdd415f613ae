import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { text } from '@/lib/text';

interface Props {
  /** Whether Enter alone saves: not where it begins a new line. */
  savesOnEnter?: boolean;
  /** Whether something is typed that is not saved. */
  isTyped?: boolean;
  onSave: () => void;
  onRevert: () => void;
  children: ReactNode;
}

/**
 * What is around a field that is corrected in place: leaving it or Enter saves, and so does leaving the page or the
 * person; Escape reverts. What could not be saved then says so.
 */
export function DetailFrame(props: Props) {
  const { savesOnEnter = true, isTyped = false, onSave, onRevert, children } = props;
  useSaveOnLeaving(onSave);
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
      {isTyped ? <p className="quiet detail-unsaved">{text('personNotSavedYet')}</p> : null}
    </div>
  );
}

/** No blur comes when another tab or person takes the page away. */
function useSaveOnLeaving(onSave: () => void): void {
  const save = useEffectEvent(onSave);
  useEffect(() => {
    const leave = (): void => {
      if (document.visibilityState === 'hidden') save();
    };
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', save);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', save);
    };
  }, []);
  const latest = useRef(onSave);
  useLayoutEffect(() => {
    latest.current = onSave;
  });
  useEffect(() => () => latest.current(), []);
}
