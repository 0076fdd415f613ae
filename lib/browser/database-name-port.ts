import { browser } from '@/lib/browser/api';
import type { DatabaseNamePort } from '@/lib/storage/database-name';

const KEY = 'database';

/** Which database is in use is kept beside the sentinel. */
export const databaseNamePort: DatabaseNamePort = {
  read: async () => (await browser.storage.local.get(KEY))[KEY],
  write: (name) => browser.storage.local.set({ [KEY]: name }),
};
