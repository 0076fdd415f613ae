import { useState } from 'react';
import { text, type TextKey } from '@/lib/text';

/** A file that is made and saved at the user's word. */
export interface Saving {
  isBusy: boolean;
  /** What came of it; '' before. */
  said: string;
  start: () => Promise<void>;
}

/** Saves a file; `make` gives its name, or null where there is nothing to save, which `none` says. */
export function useSaving(
  make: () => Promise<string | null>,
  { none, failed }: { none: TextKey; failed: TextKey },
): Saving {
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const start = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setSaid('');
    try {
      const name = await make();
      setSaid(name === null ? text(none) : text('recoverySaved', name));
    } catch (error) {
      reportError(error);
      setSaid(text(failed));
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, said, start };
}
