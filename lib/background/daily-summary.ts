import { onCommitted } from '@/lib/browser/after-commit';
import { browser } from '@/lib/browser/api';
import {
  canNotify,
  noteSummaryShown,
  onSummaryClicked,
  readSummaryShownOn,
  showSummary,
} from '@/lib/browser/notifications';
import { openHome } from '@/lib/browser/open-home';
import { millisecondsUntil, now, timeOfDay, today } from '@/lib/clock';
import { isSummaryDue } from '@/lib/domain/summary';
import { countDue } from '@/lib/storage/count-due';
import { readSettings } from '@/lib/storage/settings-query';
import { plural, text } from '@/lib/text';

const ALARM = 'summary';

/** Shows the summary where it is due, and sets the alarm for its next time. */
async function remind(): Promise<void> {
  const settings = await readSettings();
  if (settings.summaryAt === null || !canNotify()) return;
  const when = Date.parse(now()) + millisecondsUntil(settings.summaryAt);
  await browser.alarms.create(ALARM, { when });
  const day = today();
  if (!isSummaryDue(settings, { today: day, time: timeOfDay() }, await readSummaryShownOn()))
    return;
  const dueCount = await countDue(day);
  // First the note: should the worker stop in between, one is missing rather than shown twice.
  await noteSummaryShown(day);
  // No names: others may see the screen. And on a day with nobody due there is nothing to say.
  if (dueCount > 0) await showSummary(plural('summaryTitle', dueCount), text('summaryMore'));
}

/** The worker's part in the daily summary: at its start, at its time, and when a page says that it committed. */
export function keepSummary(): void {
  let last = Promise.resolve();
  const look = (): void => {
    // One after the other: two at once would both find that none was shown.
    last = last.then(remind).catch(() => {
      // A store that does not open is the pages' to speak of; the badge shows it, too.
    });
  };
  browser.alarms.onAlarm.addListener(look);
  onCommitted(look);
  onSummaryClicked(() => void openHome('queue'));
  look();
}
