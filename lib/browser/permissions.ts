import { browser } from '@/lib/browser/api';
import { networkHosts, type NetworkName } from '@/lib/profiles/network-hosts';

/** Whether Kith may see every tab of a network: its optional host permission. */
export function followsAlong(network: NetworkName): Promise<boolean> {
  return browser.permissions.contains(permissionOf(network));
}

/** Asks the user; call it first in a click handler. Resolves to whether it is granted. */
export function askToFollowAlong(network: NetworkName): Promise<boolean> {
  return browser.permissions.request(permissionOf(network));
}

/** Gives the permission back. */
export function stopFollowingAlong(network: NetworkName): Promise<boolean> {
  return browser.permissions.remove(permissionOf(network));
}

function permissionOf(network: NetworkName): { origins: string[] } {
  return { origins: [networkHosts[network].hostPermission] };
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
