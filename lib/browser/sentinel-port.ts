import { browser } from '@/lib/browser/api';
import type { SentinelPort } from '@/lib/storage/sentinel';

const KEY = 'sentinel';

/** The sentinel's home: `storage.local`, which survived whatever made IndexedDB begin anew. */
export const sentinelPort: SentinelPort = {
  read: async () => (await browser.storage.local.get(KEY))[KEY],
  write: (sentinel) => browser.storage.local.set({ [KEY]: sentinel }),
};
