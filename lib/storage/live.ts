import { onNotice, type Notice } from '@/lib/storage/notice';
import { onTrouble } from '@/lib/storage/trouble';

/** What a live query shows: nothing yet, a value, or what went wrong (an error is never an empty list). */
export type Live<Value> =
  { state: 'loading' } | { state: 'ready'; value: Value } | { state: 'failed'; error: unknown };

/**
 * Runs a query now and again after every commit that concerns it, in whichever page that happened; the commit is
 * told to the query, null the first time and after the store could not be opened.
 * A slow answer never overtakes a newer one. Returns how to stop.
 */
export function watch<Value>(
  query: (notice: Notice | null) => Promise<Value>,
  show: (live: Live<Value>) => void,
  concerns: (notice: Notice) => boolean = () => true,
): () => void {
  let asked = 0;
  let shown = 0;
  let isStopped = false;
  const ask = (notice: Notice | null): void => {
    const number = ++asked;
    const tell = (live: Live<Value>): void => {
      if (isStopped || number < shown) return;
      shown = number;
      show(live);
    };
    query(notice).then(
      (value) => tell({ state: 'ready', value }),
      (error: unknown) => tell({ state: 'failed', error }),
    );
  };
  ask(null);
  const stop = onNotice((notice) => {
    if (concerns(notice)) ask(notice);
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
