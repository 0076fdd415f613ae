import { browser } from '@/lib/browser/api';
import { showBadge } from '@/lib/browser/badge';
import { millisecondsUntilMidnight, now, today } from '@/lib/clock';
import { readSettings } from '@/lib/storage/settings-query';
import { readQueue } from '@/lib/storage/queue-query';

const ALARM = 'badge';

/** Works the badge out from what is stored, against today. */
export async function refreshBadge(): Promise<void> {
  const [{ dueCount }, settings] = await Promise.all([readQueue(today()), readSettings()]);
  await showBadge(settings.badge ? dueCount : 0);
}

/**
 * Wakes the worker just after midnight, and now and then in between for a clock that was set or a time zone
 * that was left. Alarms can be gone after a restart or an update, so this runs at every start of the worker.
 */
export async function setBadgeAlarm(): Promise<void> {
  const when = Date.parse(now()) + millisecondsUntilMidnight() + 1000;
  await browser.alarms.create(ALARM, { when, periodInMinutes: 30 });
}

/** The worker's part in the badge: at its start, at midnight, and when a page says that it committed. */
export function keepBadge(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void refreshBadge().then(setBadgeAlarm);
  });
  // An event listener, even an empty one, is what makes the browser start the worker with itself.
  browser.runtime.onStartup.addListener(() => void refreshBadge());
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message === 'committed') void refreshBadge();
  });
  void refreshBadge();
  void setBadgeAlarm();
}
