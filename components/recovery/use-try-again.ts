import { useState } from 'react';
import { tryAgain } from '@/lib/storage/open';
import { troubleNow } from '@/lib/storage/trouble';

/** Opening the store once more, at the user's word. */
export interface Trying {
  isBusy: boolean;
  /** How often it was tried here in vain. */
  failures: number;
  start: () => Promise<void>;
}

/** Tries to open the store again; where that works the page's rooms are back by themselves. */
export function useTryAgain(): Trying {
  const [isBusy, setBusy] = useState(false);
  const [failures, setFailures] = useState(0);
  const start = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    await tryAgain();
    setBusy(false);
    if (troubleNow() !== null) setFailures((before) => before + 1);
  };
  return { isBusy, failures, start };
}
