import { browser } from '@/lib/browser/api';
import { keptUnder } from '@/lib/browser/kept-under';
import type { Day } from '@/lib/domain/day';

const PERMISSION = { permissions: ['notifications' as const] };
const SUMMARY = 'summary';
const shownOn = keptUnder('summaryShownOn');

/** The interface is there with the permission alone, whatever its type says. */
const notifications = (): typeof browser.notifications | undefined => browser.notifications;

/** What `mayNotify` resolves to, told at once; a permission taken back a moment ago may not show yet. */
export const canNotify = (): boolean => notifications() !== undefined;

/** Whether Kith may show notifications of the system: an optional permission. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(PERMISSION);
}

/** Asks the user; call it first in a click handler. Resolves to whether it is granted. */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

/** Gives the permission back. */
export function stopNotifying(): Promise<boolean> {
  return browser.permissions.remove(PERMISSION);
}

/** Shows the daily summary in the place of the last one. */
export async function showSummary(title: string, message: string): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await browser.notifications.create(SUMMARY, { type: 'basic', iconUrl, title, message });
}

/** Calls back when the summary is clicked; as long as the permission is missing there is nothing to hear. */
export function onSummaryClicked(listener: () => void): void {
  const clicked = (id: string): void => {
    if (id === SUMMARY) listener();
  };
  const listen = (): void => notifications()?.onClicked.addListener(clicked);
  listen();
  browser.permissions.onAdded.addListener(listen);
}

/** The day the summary was shown last; null: never. */
export async function readSummaryShownOn(): Promise<Day | null> {
  const stored = await shownOn.read();
  return typeof stored === 'string' ? stored : null;
}

/** Notes that today's was shown, or had nothing to say. */
export function noteSummaryShown(day: Day): Promise<void> {
  return shownOn.write(day);
}
