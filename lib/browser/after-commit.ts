import { browser } from '@/lib/browser/api';
import { sentinelPort } from '@/lib/browser/sentinel-port';
import type { Notice } from '@/lib/storage/notice';

/**
 * What follows a commit made in this page: the sentinel in `storage.local` (another failure domain than
 * IndexedDB: it shows a database that fell behind) and a message that wakes the worker to set the badge.
 */
export async function afterCommit({ databaseId, sequence, counts }: Notice): Promise<void> {
  const told = browser.runtime.sendMessage('committed').catch((error: unknown) => {
    // Nobody listens while the worker restarts; it works the badge out at its start.
    if (!(error instanceof Error)) throw error;
  });
  await Promise.all([told, sentinelPort.write({ databaseId, sequence, counts })]);
}

/** Calls back, in the worker, when a page says that it committed; that message wakes a worker that was stopped. */
export function onCommitted(listener: () => void): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message === 'committed') listener();
  });
}
