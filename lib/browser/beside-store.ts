import { browser } from '@/lib/browser/api';
import { forgetColumns } from '@/lib/browser/column-memory';
import { forgetReminder } from '@/lib/browser/backup-reminder';
import { forgetFolder } from '@/lib/browser/folder-port';
import { forgetLastBackup } from '@/lib/browser/last-backup';
import { forgetSession } from '@/lib/browser/forget-session';
import type { BesideStore, Erasing } from '@/lib/safety/erase';

const KEY = 'erasing';

/** What erasing touches of the browser's own storage. */
export const besideStore: BesideStore = {
  readMark: async () => markIn((await browser.storage.local.get(KEY))[KEY]),
  writeMark: async (mark) => {
    if (mark === null) await browser.storage.local.remove(KEY);
    else await browser.storage.local.set({ [KEY]: mark });
  },
  forgetSession,
  forgetTheRest: async () => {
    await forgetLastBackup();
    await forgetReminder();
    await forgetFolder();
    await forgetColumns();
  },
};

function markIn(stored: unknown): Erasing | null {
  if (stored === null || typeof stored !== 'object') return null;
  const { is, personId, isStored: done }: Record<string, unknown> = { ...stored };
  const isStored = done === true;
  if (is === 'everything') return { is, isStored };
  return is === 'person' && typeof personId === 'string' ? { is, personId, isStored } : null;
}
