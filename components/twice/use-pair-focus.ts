import { useEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Which pair of the list is the one stop of the Tab key, and how keys move it. */
export interface PairFocus {
  active: number;
  /** Moves the focus so many pairs on; stops at both ends. */
  move: (steps: number) => void;
  list: RefObject<HTMLUListElement | null>;
  /** For the list: the row that has the focus, however it came there, is the active one. */
  noticeFocus: (event: FocusEvent) => void;
  noticeBlur: (event: FocusEvent) => void;
}

/** The focus in a list of `count` pairs: where a pair leaves that had it, the next one takes its place. */
export function usePairFocus(count: number): PairFocus {
  const [chosen, setActive] = useState(0);
  const active = Math.max(0, Math.min(chosen, count - 1));
  const list = useRef<HTMLUListElement>(null);
  const isHere = useRef(false);
  const focusActive = (options?: FocusOptions): void => {
    list.current?.querySelector<HTMLElement>('.pair-merge[tabindex="0"]')?.focus(options);
  };
  useEffect(() => {
    const { activeElement, body } = document;
    if (isHere.current && (activeElement === null || activeElement === body)) {
      focusActive({ preventScroll: true });
    }
  });
  return {
    active,
    move: (steps) => {
      isHere.current = true;
      flushSync(() => setActive(Math.max(0, Math.min(active + steps, count - 1))));
      focusActive();
    },
    list,
    noticeFocus: ({ target }) => {
      isHere.current = true;
      const row = target.closest<HTMLElement>('[data-place]');
      if (row !== null) setActive(Number(row.dataset.place));
    },
    noticeBlur: ({ currentTarget, relatedTarget }) => {
      if (relatedTarget === null || currentTarget.contains(relatedTarget)) return;
      // Undo in a toast vanishes under the focus, which then comes back to the list.
      isHere.current = relatedTarget.closest('[role=status]') !== null;
    },
  };
}
