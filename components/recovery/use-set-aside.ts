import { useState } from 'react';
import { setAside } from '@/lib/storage/set-aside';

/** Setting a store aside that does not open. */
export interface SettingAside {
  isBusy: boolean;
  /** No new one could be begun either. */
  isFailed: boolean;
  start: () => Promise<void>;
}

/** Sets the store aside; what then has become of it the page learns as at any opening. */
export function useSetAside(): SettingAside {
  const [isBusy, setBusy] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const start = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFailed(false);
    try {
      await setAside();
    } catch (error) {
      reportError(error);
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, isFailed, start };
}
