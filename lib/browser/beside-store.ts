import { browser } from '@/lib/browser/api';
import { dropFolder } from '@/lib/browser/backup-folder';
import { forgetSession } from '@/lib/browser/forget-session';
import type { BesideStore, Erasing } from '@/lib/safety/erase';

const KEY = 'erasing';

/** What says how far the database has come, and which it is: both speak of the new one already. */
const STAY: ReadonlySet<string> = new Set([KEY, 'sentinel', 'database']);

/** What erasing touches of the browser's own storage. */
export const besideStore: BesideStore = {
  readMark: async () => markIn((await browser.storage.local.get(KEY))[KEY]),
  writeMark: async (mark) => {
    if (mark === null) await browser.storage.local.remove(KEY);
    else await browser.storage.local.set({ [KEY]: mark });
  },
  forgetSession,
  forgetTheRest: async () => {
    const names = Object.keys(await browser.storage.local.get(null));
    await browser.storage.local.remove(names.filter((name) => !STAY.has(name)));
    await dropFolder();
  },
};

function markIn(stored: unknown): Erasing | null {
  if (stored === null || typeof stored !== 'object') return null;
  const { is, personId, isStored: done }: Record<string, unknown> = { ...stored };
  const isStored = done === true;
  if (is === 'everything') return { is, isStored };
  return is === 'person' && typeof personId === 'string' ? { is, personId, isStored } : null;
}
