import { useEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { PersonInQueue, Section } from '@/lib/domain/queue';

/** A row as it stands in the list. Somebody who moves to another section has left their row. */
export interface Place {
  id: string;
  section: Section;
  entry: PersonInQueue;
}

/** Which row is selected, and the focus that goes with it. */
export interface Selection {
  selected: Place | undefined;
  select: (id: string) => void;
  /** Selects the row so many places on and focuses it; stops at both ends. */
  move: (steps: number) => void;
  list: RefObject<HTMLDivElement | null>;
  noticeFocus: () => void;
  noticeBlur: (event: FocusEvent) => void;
}

/** The selection of a list of rows: when the selected row leaves, the next one takes its place and its focus. */
export function useSelection(places: Place[], isFocusedFirst: boolean): Selection {
  const [chosen, setChosen] = useState<{ id: string; index: number } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const isHere = useRef(isFocusedFirst);
  const found = places.findIndex((place) => place.id === chosen?.id);
  const index = found >= 0 ? found : Math.min(chosen?.index ?? 0, places.length - 1);
  const selected = places[index];
  const id = selected?.id;
  if (id !== undefined && (id !== chosen?.id || index !== chosen.index)) setChosen({ id, index });
  useEffect(() => {
    // The row or the form that had the focus has gone: the focus goes to the row that is selected now.
    // Without scrolling: what one was looking at stays where it is.
    if (isHere.current && isFocusLost()) focusSelected(list.current, { preventScroll: true });
  });
  const goTo = (place: Place | undefined): void => {
    if (place === undefined) return;
    isHere.current = true;
    const index = places.indexOf(place);
    // At once: only the row that is rendered as the selected one can take the focus.
    flushSync(() => setChosen({ id: place.id, index }));
    focusSelected(list.current);
  };
  return {
    selected,
    select: (id) => goTo(places.find((place) => place.id === id)),
    move: (steps) => goTo(places[Math.min(Math.max(index + steps, 0), places.length - 1)]),
    list,
    noticeFocus: () => (isHere.current = true),
    noticeBlur: ({ currentTarget, relatedTarget }) => {
      if (relatedTarget === null || currentTarget.contains(relatedTarget)) return;
      // Undo in a toast vanishes under the focus, which then comes back to the list.
      isHere.current = relatedTarget.closest('[role=status]') !== null;
    },
  };
}

function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function focusSelected(list: HTMLElement | null, options: FocusOptions = {}): void {
  const row = list?.querySelector<HTMLElement>('.queue-row-name[tabindex="0"]') ?? list;
  row?.focus(options);
}
