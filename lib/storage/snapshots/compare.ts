import type { ActStore } from '@/lib/acts/act';
import type { Contents } from '@/lib/storage/snapshots/replay';

/** A record that is not what it should be: other, missing, or too much. */
export interface Difference {
  store: ActStore;
  id: string;
}

/**
 * Where what is stored is not what snapshot and log say it should be at the same sequence number. The one way to notice
 * a byte altered inside a record: LevelDB checks its blocks, SQLite does not.
 */
export function differencesOf(should: Contents, stored: Contents): Difference[] {
  const stores: ActStore[] = ['people', 'profiles', 'records', 'settings', 'admissions'];
  return stores.flatMap((store) => {
    const left = new Map(stored[store].map((record) => [record.id, record]));
    const others = should[store].filter((record) => {
      const is = left.get(record.id);
      left.delete(record.id);
      return is === undefined || textOf(is) !== textOf(record);
    });
    return [...others.map(({ id }) => id), ...left.keys()].map((id) => ({ store, id }));
  });
}

/** The same for the same record, whatever the order of its fields: a backup may have sorted them. */
function textOf(record: object): string {
  return JSON.stringify(inOrder(record));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)]));
}
