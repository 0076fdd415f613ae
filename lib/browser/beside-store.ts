import { browser } from '@/lib/browser/api';
import { dropFolder } from '@/lib/browser/backup-folder';
import { forgetSession } from '@/lib/browser/forget-session';
import { keptUnder } from '@/lib/browser/kept-under';
import type { BesideStore, Erasing } from '@/lib/safety/erase';

const KEY = 'erasing';
const kept = keptUnder(KEY);

/** What says how far the database has come, and which it is: both speak of the new one already. */
const STAY: ReadonlySet<string> = new Set([KEY, 'sentinel', 'database']);

/** What erasing touches of the browser's own storage. */
export const besideStore: BesideStore = {
  readMark: async () => markIn(await kept.read()),
  writeMark: async (mark) => {
    if (mark === null) await browser.storage.local.remove(KEY);
    else await kept.write(mark);
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
