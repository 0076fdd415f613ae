import { browser } from '@/lib/browser/api';
import { markOpened } from '@/lib/browser/opened-tabs';
import { addressOf } from '@/lib/profiles/address-of';

/** Opens a person's profile in one new tab: the only way Kith opens a page of the web, from a key and nothing else. */
export async function openProfile(key: string): Promise<void> {
  const url = addressOf(key);
  if (url === null) throw new TypeError(`No address belongs to the key ${key}`);
  const tab = await browser.tabs.create({ url });
  if (tab.id !== undefined) await markOpened(tab.id, key);
}
