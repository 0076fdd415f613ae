import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

/** Rows that a page key moves by. */
const PAGE = 10;

/** Where the list's one tab stop is, and how keys move it. */
export interface RowFocus {
  /** The row that Tab leads to. */
  active: number;
  setActive: (row: number) => void;
  /** Carries out a key; `reveal` brings the row that it leads to into view. Gives that row; null: no such key. */
  press: (event: KeyboardEvent, reveal: (row: number) => void) => number | null;
}

/**
 * Arrows, J and K, Page Up and Down, Home and End move the focus from row to row. `body` holds the rows, each with
 * its place in `data-index`; the active one must always be drawn.
 */
export function useRowFocus(count: number, body: RefObject<HTMLElement | null>): RowFocus {
  const [chosen, setActive] = useState(0);
  const active = Math.max(0, Math.min(chosen, count - 1));
  const wantsFocus = useRef(false);
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const link = body.current?.querySelector<HTMLElement>(`[data-index="${active}"] a`);
    link?.focus({ preventScroll: true });
  }, [active, body]);
  const press = (event: KeyboardEvent, reveal: (row: number) => void): number | null => {
    if (event.ctrlKey || event.metaKey || event.altKey) return null;
    const to = target(event.key, active, count);
    if (to === null) return null;
    event.preventDefault();
    if (to === active) return to;
    wantsFocus.current = true;
    reveal(to);
    setActive(to);
    return to;
  };
  return { active, setActive, press };
}

function target(key: string, row: number, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(row + 1, last);
    case 'ArrowUp':
    case 'k':
      return Math.max(row - 1, 0);
    case 'PageDown':
      return Math.min(row + PAGE, last);
    case 'PageUp':
      return Math.max(row - PAGE, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
