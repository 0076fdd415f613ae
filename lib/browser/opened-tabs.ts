import { readSession, writeSession } from '@/lib/browser/session';

/**
 * A tab that Kith opened shows no address without a host permission, so Kith remembers whose profile it
 * opened there, until that tab loads something else: the next `loading` after its first `complete`.
 */
export interface OpenedTab {
  key: string;
  /** Whether the profile has finished loading once. */
  isComplete: boolean;
}

const PREFIX = 'opened/';

/** Remembers that Kith opened a profile in a tab. */
export async function markOpened(tabId: number, key: string): Promise<void> {
  await writeSession(PREFIX + tabId, { key, isComplete: false } satisfies OpenedTab);
}

/** Whose profile Kith opened in a tab, as far as nothing else was loaded there since. */
export async function openedIn(tabId: number): Promise<OpenedTab | null> {
  return (await readSession<OpenedTab>(PREFIX + tabId)) ?? null;
}

/** What a change of status does to the memory; returns what holds afterwards. */
export async function openedTabChanged(
  tabId: number,
  status: 'loading' | 'complete',
): Promise<OpenedTab | null> {
  const opened = await openedIn(tabId);
  if (opened === null) return null;
  if (status === 'complete') {
    const complete = { ...opened, isComplete: true };
    if (!opened.isComplete) await writeSession(PREFIX + tabId, complete);
    return complete;
  }
  if (!opened.isComplete) return opened;
  await writeSession(PREFIX + tabId, undefined);
  return null;
}
