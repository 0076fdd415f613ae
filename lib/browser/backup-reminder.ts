import { keptUnder } from '@/lib/browser/kept-under';
import { onKept } from '@/lib/browser/on-kept';
import type { Day } from '@/lib/domain/day';

const KEY = 'backupReminder';
const kept = keptUnder(KEY);

/** What is remembered for the weekly reminder: since when somebody is kept, and until when it was put off. */
export interface Reminder {
  keptSince: Day | null;
  snoozedUntil: Day | null;
}

/** What is remembered. */
export async function readReminder(): Promise<Reminder> {
  return reminderIn(await kept.read());
}

/** Remembers it. */
export async function writeReminder(reminder: Reminder): Promise<void> {
  await kept.write(reminder);
}

/** Calls back when it changes, in whichever page. Returns how to stop. */
export function onReminder(listener: (reminder: Reminder) => void): () => void {
  return onKept(KEY, (stored) => listener(reminderIn(stored)));
}

function reminderIn(stored: unknown): Reminder {
  const { keptSince, snoozedUntil }: Record<string, unknown> =
    stored !== null && typeof stored === 'object' ? { ...stored } : {};
  return { keptSince: dayIn(keptSince), snoozedUntil: dayIn(snoozedUntil) };
}

function dayIn(value: unknown): Day | null {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value) ? value : null;
}
