import { onNotice, type FilesAfter, type Notice } from '@/lib/storage/notice';
import { onTrouble } from '@/lib/storage/trouble';

/** What a live query shows: nothing yet, a value, or what went wrong (an error is never an empty list). */
export type Live<Value> =
  { state: 'loading' } | { state: 'ready'; value: Value } | { state: 'failed'; error: unknown };

/**
 * Runs a query now and again after every commit that concerns it, in whichever page that happened; the commit is
 * told to the query, null the first time and after the store could not be opened.
 * A slow answer never overtakes a newer one. Where `known` finds the answer in what a commit of this page left, the
 * store is not asked; undefined: it has to be. Returns how to stop.
 */
export function watch<Value>(
  query: (notice: Notice | null) => Promise<Value>,
  show: (live: Live<Value>) => void,
  concerns: (notice: Notice) => boolean = () => true,
  known: (after: FilesAfter) => Value | undefined = () => undefined,
): () => void {
  let newest = 0;
  let asked = 0;
  let shown = 0;
  let isStopped = false;
  const answer = (): ((live: Live<Value>) => void) => {
    const number = ++asked;
    return (live) => {
      if (isStopped || number < shown) return;
      shown = number;
      show(live);
    };
  };
  const ask = (notice: Notice | null): void => {
    const tell = answer();
    query(notice).then(
      (value) => tell({ state: 'ready', value }),
      (error: unknown) => tell({ state: 'failed', error }),
    );
  };
  ask(null);
  const stop = onNotice((notice, after) => {
    // Another page may have committed since, and have been heard first: what this one left is out of date then.
    const isNewest = notice.sequence > newest;
    newest = Math.max(newest, notice.sequence);
    if (!concerns(notice)) return;
    const value = isNewest ? known(after) : undefined;
    if (value === undefined) ask(notice);
    else answer()({ state: 'ready', value });
  });
  // What could not be read while the store did not open can be now.
  const stopTrouble = onTrouble((problem) => {
    if (problem === null) ask(null);
  });
  return () => {
    isStopped = true;
    stop();
    stopTrouble();
  };
}
