import { browser } from '@/lib/browser/api';

/** "Follow along on LinkedIn": an optional host permission, granted with a click and taken back again. */
const LINKEDIN = { origins: ['https://*.linkedin.com/*'] };

/** Whether Kith may see every LinkedIn tab. */
export function followsAlong(): Promise<boolean> {
  return browser.permissions.contains(LINKEDIN);
}

/** Asks the user; call it first in a click handler. Resolves to whether it is granted. */
export function askToFollowAlong(): Promise<boolean> {
  return browser.permissions.request(LINKEDIN);
}

/** Gives the permission back. */
export function stopFollowingAlong(): Promise<boolean> {
  return browser.permissions.remove(LINKEDIN);
}

/** Calls back when a permission came or went. Returns how to stop. */
export function onPermissions(listener: () => void): () => void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}

/** The key that opens the popup as the user has bound it; '' where none is. */
export async function boundKey(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find((command) => command.name === '_execute_action')?.shortcut ?? '';
}
