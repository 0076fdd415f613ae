import { useEffect, useState } from 'react';
import { onBackup, readLastBackup, type LastBackup } from '@/lib/browser/last-backup';

/** The last backup made from this browser, and from then on the newest; null: none was, undefined: not known yet. */
export function useLastBackup(): LastBackup | null | undefined {
  const [last, setLast] = useState<LastBackup | null>();
  useEffect(() => {
    let isGone = false;
    const show = (read: LastBackup | null): void => {
      if (!isGone) setLast(read);
    };
    const stop = onBackup(show);
    readLastBackup().then(show, (error: unknown) => reportError(error));
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  return last;
}
