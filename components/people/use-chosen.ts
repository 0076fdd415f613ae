import { useRef } from 'react';
import type { PersonSummary } from '@/lib/search/summary';

/** Whom the user chose in the list, and how to choose. */
export interface Chosen {
  ids: ReadonlySet<string>;
  /** Chooses the person of a row, or lets go of them. */
  toggle: (row: number) => void;
  /** Chooses everyone from the row that was chosen last to this one; `from`: where none was. */
  extend: (row: number, from: number) => void;
  /** Everyone who is shown, besides those chosen before. */
  all: () => void;
  clear: () => void;
}

/** Choosing among those who are shown; `ids` may hold others, whom a search hides for now. */
export function useChosen(
  shown: readonly PersonSummary[],
  ids: ReadonlySet<string>,
  setIds: (ids: ReadonlySet<string>) => void,
): Chosen {
  const last = useRef<string | null>(null);
  const add = (people: readonly PersonSummary[]): void =>
    setIds(new Set([...ids, ...people.map(({ personId }) => personId)]));
  const idAt = (row: number): string | null => shown[row]?.personId ?? null;
  const toggle = (row: number): void => {
    const id = idAt(row);
    if (id === null) return;
    last.current = id;
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    setIds(next);
  };
  const extend = (row: number, from: number): void => {
    const start = shown.findIndex(({ personId }) => personId === last.current);
    const anchor = start === -1 ? from : start;
    last.current = idAt(anchor);
    const [first, end] = anchor < row ? [anchor, row] : [row, anchor];
    add(shown.slice(first, end + 1));
  };
  const all = (): void => add(shown);
  const clear = (): void => {
    last.current = null;
    setIds(new Set());
  };
  return { ids, toggle, extend, all, clear };
}
