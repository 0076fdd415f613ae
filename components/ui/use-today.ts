import { useSyncExternalStore } from 'react';
import { millisecondsUntilMidnight, today } from '@/lib/clock';
import type { Day } from '@/lib/domain/day';

/** The day it is; a page left open over midnight, or woken from sleep, is drawn anew. */
export function useToday(): Day {
  return useSyncExternalStore(watchDay, today);
}

function watchDay(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, millisecondsUntilMidnight());
  };
  // A timer stands still while the computer sleeps, so coming back looks too.
  const look = (): void => {
    changed();
    wait();
  };
  wait();
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('focus', look);
  };
}
