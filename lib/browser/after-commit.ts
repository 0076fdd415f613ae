import { browser } from '@/lib/browser/api';
import { sentinelPort } from '@/lib/browser/sentinel-port';
import type { Notice } from '@/lib/storage/notice';

/**
 * What follows a commit made in this page: the sentinel in `storage.local` (another failure domain than
 * IndexedDB: it shows a database that fell behind) and a message that wakes the worker to set the badge.
 */
export async function afterCommit({ databaseId, sequence, counts }: Notice): Promise<void> {
  const tell = (): Promise<unknown> => browser.runtime.sendMessage('committed');
  // A worker that was stopped before it answered has not set the badge: the second message starts it anew. And where
  // nobody listens because the worker is just starting, it works the badge out by itself.
  const told = tell()
    .catch(tell)
    .catch(() => 'at its start');
  await Promise.all([told, sentinelPort.write({ databaseId, sequence, counts })]);
}

/**
 * Calls back, in the worker, when a page says that it committed; that message wakes a worker that was stopped. Where
 * the listener gives a promise, the page is answered once it is settled.
 */
export function onCommitted(listener: () => Promise<void> | void): void {
  browser.runtime.onMessage.addListener((message: unknown, _, answer: () => void) => {
    if (message !== 'committed') return;
    return listener()?.finally(answer) && true;
  });
}
