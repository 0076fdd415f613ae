import { keptUnder } from '@/lib/browser/kept-under';
import { onKept } from '@/lib/browser/on-kept';
import type { Day } from '@/lib/domain/day';

/** The last backup that left this browser: when, and how much was in it. */
export interface LastBackup {
  day: Day;
  people: number;
  records: number;
}

const KEY = 'lastBackup';
const kept = keptUnder(KEY);

/** What is known of it; null: none was made. In `storage.local`: should IndexedDB be lost, it says what there is to look for. */
export async function readLastBackup(): Promise<LastBackup | null> {
  return lastBackupIn(await kept.read());
}

/** Notes a backup that has just been made. */
export async function noteBackup({ day, people, records }: LastBackup): Promise<void> {
  await kept.write({ day, people, records });
}

/** Calls back when a backup is noted, in whichever page. Returns how to stop. */
export function onBackup(listener: (last: LastBackup | null) => void): () => void {
  return onKept(KEY, (stored) => listener(lastBackupIn(stored)));
}

function lastBackupIn(stored: unknown): LastBackup | null {
  if (stored === null || typeof stored !== 'object') return null;
  const { day, people, records }: Partial<Record<keyof LastBackup, unknown>> = stored;
  const isSound = typeof day === 'string' && /^\d{4}-\d\d-\d\d$/u.test(day);
  if (!isSound || typeof people !== 'number' || typeof records !== 'number') return null;
  return { day, people, records };
}
