import { browser } from '@/lib/browser/api';

/** The evergreen of the interface, light enough and dark enough for both toolbars. */
const GROUND = '#1b6a50';

/** Shows how many people are due: nothing at 0, "99+" above 99. */
export async function showBadge(count: number): Promise<void> {
  await showText(count === 0 ? '' : count > 99 ? '99+' : String(count));
}

/** Shows that the store could not be read. */
export function showBadgeTrouble(): Promise<void> {
  return showText('!');
}

async function showText(text: string): Promise<void> {
  await browser.action.setBadgeText({ text });
  await browser.action.setBadgeBackgroundColor({ color: GROUND });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}
