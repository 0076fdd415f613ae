import { startOfWeek, type Day } from '@/lib/domain/day';
import type { Id } from '@/lib/domain/record';
import { defaultSettings, SETTINGS_ID } from '@/lib/domain/settings';
import type { Change } from '@/lib/acts/undo';
import { commit } from '@/lib/storage/commit';
import { realContext } from '@/lib/storage/run';
import { inWriteTransaction } from '@/lib/storage/write-transaction';

/**
 * Remembers whom the weekly cap let in, so that they stay when the order changes. Committed like what a user does, so
 * that log and snapshots know of it; nobody's doing all the same, and nothing to undo.
 */
export async function admit(personIds: readonly Id[], today: Day): Promise<void> {
  if (personIds.length === 0) return;
  await inWriteTransaction(async (transaction) => {
    const settings = await transaction.objectStore('settings').get(SETTINGS_ID);
    const week = startOfWeek(today, (settings ?? defaultSettings()).weekStart);
    const changes: Change[] = [];
    for (const personId of personIds) {
      const id = `${week}/${personId}`;
      // Since the queue was read, another window may have merged them into somebody, or admitted them.
      if ((await transaction.objectStore('people').getKey(personId)) === undefined) continue;
      if ((await transaction.objectStore('admissions').getKey(id)) !== undefined) continue;
      changes.push({ store: 'admissions', id, before: null, after: { id, week, personId } });
    }
    if (changes.length === 0) return { announce: () => {} };
    const toCommit = { name: 'admit', undoes: null, changes, files: new Map() } as const;
    return commit(transaction, toCommit, realContext());
  });
}
