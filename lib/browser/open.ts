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

/** Opens Home, at a room or a person: `people`, `person/<id>` … A Home that is open already is used again. */
export async function openHome(place = ''): Promise<void> {
  const home = browser.runtime.getURL('/home.html');
  const url = place === '' ? home : `${home}#/${place}`;
  const [open] = await browser.tabs.query({ url: `${home}*`, currentWindow: true });
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { url, active: true });
}
