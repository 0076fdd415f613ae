import { browser } from '@/lib/browser/api';

/** Calls back with what is now under a key of `storage.local` whenever it changes, in whichever page. Returns how to stop. */
export function onKept(key: string, listener: (value: unknown) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[key];
    if (area === 'local' && change !== undefined) listener(change.newValue);
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
