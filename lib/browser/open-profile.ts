import { browser } from '@/lib/browser/api';
import { markOpened } from '@/lib/browser/opened-tabs';
import { addressOf } from '@/lib/profiles/address-of';

/** Opens a person's profile in one new tab: the only way Kith opens a page of the web, from a key and nothing else. */
export async function openProfile(key: string): Promise<void> {
  const url = addressOf(key);
  if (url === null) throw new TypeError(`No address belongs to the key ${key}`);
  // Behind at first: a popup dies as soon as another tab is in front, and with it what it had still to remember.
  const { id } = await browser.tabs.create({ url, active: false });
  if (id === undefined) return;
  await markOpened(id, key);
  await browser.tabs.update(id, { active: true });
}
