import { onCommitted } from '@/lib/browser/after-commit';
import { browser } from '@/lib/browser/api';
import { showBadge, showBadgeTrouble } from '@/lib/browser/badge';
import { sentinelPort } from '@/lib/browser/sentinel-port';
import { millisecondsUntilMidnight, now, today } from '@/lib/clock';
import { NoDatabase } from '@/lib/storage/open-to-read';
import { StorageProblem } from '@/lib/storage/problem';
import { readSettings } from '@/lib/storage/settings-query';
import { countDue } from '@/lib/storage/count-due';

/** Just after midnight the badge of a new day is due. */
const MIDNIGHT = 'midnight';
/** In between, for a clock that was set or a time zone that was left. */
const TICK = 'tick';
const TICK_MINUTES = 30;

/** Works the badge out from what is stored, against today. A store that fails shows "!", never an empty badge. */
async function refreshBadge(): Promise<void> {
  try {
    const { badge } = await readSettings();
    await showBadge(badge ? await countDue(today()) : 0);
  } catch (error) {
    // The page that opens next says what is wrong; here there is room for one character.
    if (await isNew(error)) await showBadge(0);
    else await showBadgeTrouble();
  }
}

/** Whether nothing was ever stored: no database, and none that anybody knows of. */
async function isNew(error: unknown): Promise<boolean> {
  const isMissing = error instanceof StorageProblem && error.cause instanceof NoDatabase;
  return isMissing && (await sentinelPort.read()) === undefined;
}

/**
 * Alarms can be gone after a restart or an update, so this runs at every start of the worker. The tick is left
 * alone where it is set: set anew at each start it would never come.
 */
async function setAlarms(): Promise<void> {
  const when = Date.parse(now()) + millisecondsUntilMidnight() + 1000;
  await browser.alarms.create(MIDNIGHT, { when });
  if ((await browser.alarms.get(TICK)) === undefined) {
    await browser.alarms.create(TICK, { periodInMinutes: TICK_MINUTES });
  }
}

/** The worker's part in the badge: at its start, at midnight, now and then, and when a page says that it committed. */
export function keepBadge(): void {
  browser.alarms.onAlarm.addListener(() => void refreshBadge().then(setAlarms));
  // An event listener, even an empty one, is what makes the browser start the worker with itself.
  browser.runtime.onStartup.addListener(() => void refreshBadge());
  onCommitted(refreshBadge);
  void refreshBadge();
  void setAlarms();
}
