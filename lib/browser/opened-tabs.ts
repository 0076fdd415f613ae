import { readSession, writeSession } from '@/lib/browser/session';

/**
 * A tab that Kith opened shows no address without a host permission, so Kith remembers whose profile it opened
 * there. Whether that is still what it shows is told by `TabLoads`, as far as anybody was watching.
 */
export interface OpenedTab {
  key: string;
}

const PREFIX = 'opened/';

/** Whether a key of the session says what Kith opened in a tab. */
export function isOpenedTab(sessionKey: string): boolean {
  return sessionKey.startsWith(PREFIX);
}

/** Remembers that Kith opened a profile in a tab. */
export async function markOpened(tabId: number, key: string): Promise<void> {
  await writeSession(PREFIX + tabId, { key } satisfies OpenedTab);
}

/** Whose profile Kith opened in a tab; what was loaded there since while no panel was open, nobody knows. */
export async function openedIn(tabId: number): Promise<OpenedTab | null> {
  return (await readSession<OpenedTab>(PREFIX + tabId)) ?? null;
}

/** Forgets what Kith opened in a tab, which has moved on or closed. */
export async function forgetOpened(tabId: number): Promise<void> {
  await writeSession(PREFIX + tabId, undefined);
}
