import { browser } from '@/lib/browser/api';

/** One value in `storage.local`, which survives what IndexedDB does not. Whoever reads it judges what it finds. */
export interface Kept {
  read: () => Promise<unknown>;
  write: (value: unknown) => Promise<void>;
}

/** The value under a key. */
export function keptUnder(key: string): Kept {
  return {
    read: async () => (await browser.storage.local.get(key))[key],
    write: (value) => browser.storage.local.set({ [key]: value }),
  };
}
