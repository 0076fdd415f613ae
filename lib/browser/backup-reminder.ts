import { browser } from '@/lib/browser/api';
import type { Day } from '@/lib/domain/day';

const KEY = 'backupReminder';

/** What is remembered for the weekly reminder: since when somebody is kept, and until when it was put off. */
export interface Reminder {
  keptSince: Day | null;
  snoozedUntil: Day | null;
}

/** What is remembered. */
export async function readReminder(): Promise<Reminder> {
  return reminderIn((await browser.storage.local.get(KEY))[KEY]);
}

/** Remembers it. */
export async function writeReminder(reminder: Reminder): Promise<void> {
  await browser.storage.local.set({ [KEY]: reminder });
}

/** Calls back when it changes, in whichever page. Returns how to stop. */
export function onReminder(listener: (reminder: Reminder) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[KEY];
    if (area === 'local' && change !== undefined) listener(reminderIn(change.newValue));
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

function reminderIn(stored: unknown): Reminder {
  const { keptSince, snoozedUntil }: Record<string, unknown> =
    stored !== null && typeof stored === 'object' ? { ...stored } : {};
  return { keptSince: dayIn(keptSince), snoozedUntil: dayIn(snoozedUntil) };
}

function dayIn(value: unknown): Day | null {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value) ? value : null;
}
