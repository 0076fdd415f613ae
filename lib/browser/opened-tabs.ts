import { readSession, readSessionAll, writeSession } from '@/lib/browser/session';

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

let changes: Promise<unknown> = Promise.resolve();

/** What a change of a tab's status does to the memory; resolves when that is remembered. One change after the other. */
export function openedTabChanged(tabId: number, status: 'loading' | 'complete'): Promise<unknown> {
  changes = changes.then(() => remember(tabId, status));
  return changes;
}

async function remember(tabId: number, status: 'loading' | 'complete'): Promise<void> {
  const opened = await openedIn(tabId);
  if (opened === null) return;
  if (status === 'loading') {
    if (opened.isComplete) await writeSession(PREFIX + tabId, undefined);
  } else if (!opened.isComplete) {
    await writeSession(PREFIX + tabId, { ...opened, isComplete: true } satisfies OpenedTab);
  }
}

/**
 * Forgets every tab but one. Only an open panel sees tabs move on, so what was remembered while none was open
 * holds for the tab in front at most, which the user has just come from.
 */
export async function forgetOpenedBut(tabId: number | null): Promise<void> {
  const remembered = await readSessionAll<OpenedTab>(PREFIX);
  const others = remembered.filter(([key]) => key !== PREFIX + tabId);
  await Promise.all(others.map(([key]) => writeSession(key, undefined)));
}
