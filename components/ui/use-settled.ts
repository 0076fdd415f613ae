import { useEffect, useState } from 'react';

const PAUSE_MS = 900;

/**
 * Whether nothing was typed for a moment, so that half a word is not called wrong. `settle` says so at
 * once, for when the field is left.
 */
export function useSettled(value: string): { isSettled: boolean; settle: () => void } {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return { isSettled: settled === value, settle: () => setSettled(value) };
}
