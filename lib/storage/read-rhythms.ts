import type { Change } from '@/lib/acts/undo';
import type { Id } from '@/lib/domain/record';
import { folded, type LabelRhythm } from '@/lib/domain/rhythm';
import { SETTINGS_ID } from '@/lib/domain/settings';
import type { WriteTransaction } from '@/lib/storage/write-transaction';

/** The rhythms of labels as they are chosen now; written in the same transaction they are the new ones. */
export async function readRhythms(transaction: WriteTransaction): Promise<readonly LabelRhythm[]> {
  return (await transaction.objectStore('settings').get(SETTINGS_ID))?.rhythms ?? [];
}

/** Everybody with a label whose rhythm the changes set or take away: their rows are to be derived anew. */
export async function whoseRhythmChanges(
  transaction: WriteTransaction,
  changes: readonly Change[],
): Promise<Id[]> {
  const labels = new Set(changes.flatMap(labelsOf));
  if (labels.size === 0) return [];
  const index = transaction.objectStore('people').index('labels');
  const people: Id[] = [];
  let cursor = await index.openKeyCursor(null, 'nextunique');
  while (cursor !== null) {
    if (labels.has(folded(cursor.key))) people.push(...(await index.getAllKeys(cursor.key)));
    cursor = await cursor.continue();
  }
  return people;
}

function labelsOf({ store, before, after }: Change): string[] {
  if (store !== 'settings') return [];
  const [was, is] = [before, after].map(rhythmsOf);
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  return [...(was ?? []), ...(is ?? [])].map(({ label }) => folded(label));
}

function rhythmsOf(settings: object | null): LabelRhythm[] {
  if (settings === null || !('rhythms' in settings)) return [];
  // Only `Settings` are stored in that store.
  return settings.rhythms as LabelRhythm[];
}
