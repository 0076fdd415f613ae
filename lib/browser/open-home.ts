import { browser } from '@/lib/browser/api';

/** Opens Home, at a room or a person: `people`, `person/<id>` … A Home that is open already is used again. */
export async function openHome(place = ''): Promise<void> {
  const home = browser.runtime.getURL('/home.html');
  const url = place === '' ? home : `${home}#/${place}`;
  const [open] = await browser.tabs.query({ url: `${home}*`, currentWindow: true });
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { url, active: true });
}
