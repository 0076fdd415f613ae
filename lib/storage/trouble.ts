import type { StorageProblem } from '@/lib/storage/problem';

let trouble: StorageProblem | null = null;
const listeners = new Set<() => void>();

/** Why this page cannot open the store at the moment; null: it can, or has not tried. */
export function troubleNow(): StorageProblem | null {
  return trouble;
}

/** Calls back when an opening of this page failed, and with null when that is over. Returns how to stop. */
export function onTrouble(listener: (problem: StorageProblem | null) => void): () => void {
  const tell = (): void => listener(trouble);
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

/** Whether somebody would be told. */
export function isTroubleWatched(): boolean {
  return listeners.size > 0;
}

/** What came of the newest opening. */
export function tellTrouble(problem: StorageProblem | null): void {
  if (trouble === problem) return;
  trouble = problem;
  for (const tell of listeners) tell();
}
