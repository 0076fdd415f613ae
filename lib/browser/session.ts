import { browser } from '@/lib/browser/api';

/**
 * What lives as long as the browser runs: which profile Kith opened in which tab, who is linked to the
 * panel by the context menu, and text that the menu left for a draft.
 */
export async function readSession<Value>(key: string): Promise<Value | undefined> {
  const stored = await browser.storage.session.get(key);
  // Written by `writeSession` with the same key; readers of foreign data check it themselves.
  return stored[key] as Value | undefined;
}

/** Every value whose key begins so, with its key. */
export async function readSessionAll<Value>(beginning: string): Promise<[string, Value][]> {
  const stored = await browser.storage.session.get(null);
  // Written by `writeSession` under keys that begin so.
  return Object.entries(stored).filter(([key]) => key.startsWith(beginning)) as [string, Value][];
}

/** Stores a value until the browser closes; undefined forgets it. */
export async function writeSession(key: string, value: unknown): Promise<void> {
  if (value === undefined) await browser.storage.session.remove(key);
  else await browser.storage.session.set({ [key]: value });
}

/** Calls back when a value of the session changes, in whichever page. Returns how to stop. */
export function onSession(listener: (key: string, value: unknown) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area !== 'session') return;
    for (const [key, { newValue }] of Object.entries(changes)) listener(key, newValue);
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
