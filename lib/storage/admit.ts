import { startOfWeek, type Day } from '@/lib/domain/day';
import type { Id } from '@/lib/domain/record';
import { defaultSettings, SETTINGS_ID } from '@/lib/domain/settings';
import { openKith } from '@/lib/storage/open';

/** Remembers whom the weekly cap let in, so that they stay when the order changes. */
export async function admit(personIds: readonly Id[], today: Day): Promise<void> {
  if (personIds.length === 0) return;
  const database = await openKith();
  const transaction = database.transaction(['admissions', 'settings', 'people'], 'readwrite');
  const settings = await transaction.objectStore('settings').get(SETTINGS_ID);
  const week = startOfWeek(today, (settings ?? defaultSettings()).weekStart);
  const admissions = transaction.objectStore('admissions');
  const people = transaction.objectStore('people');
  for (const personId of personIds) {
    // Since the queue was read, another window may have merged them into somebody.
    if ((await people.getKey(personId)) === undefined) continue;
    await admissions.put({ id: `${week}/${personId}`, week, personId });
  }
  await transaction.done;
}
