import type { ActStore } from '@/lib/acts/act';
import type { LoggedAct } from '@/lib/storage/snapshots/logged-act';

/** What the stores hold that acts write; a backup's contents have further ones, which stay as they are. */
export type Contents = { [Store in ActStore]: readonly { id: string }[] };

/** Nothing at all, which is what the log of a new database begins with. */
export function emptyContents(): Contents {
  return { people: [], profiles: [], records: [], settings: [], admissions: [] };
}

/**
 * The contents after the acts, which must be unbroken (`unbrokenAfter`): every record as the last of them left it,
 * in the order in which IndexedDB gives them.
 */
export function replay<Of extends Contents>(contents: Of, acts: readonly LoggedAct[]): Of {
  const replayed: Of = { ...contents };
  const stores = new Map<ActStore, Map<string, { id: string }>>();
  for (const { store, id, after } of acts.flatMap(({ changes }) => changes)) {
    const records =
      stores.get(store) ?? new Map(contents[store].map((record) => [record.id, record]));
    stores.set(store, records);
    if (after === null) records.delete(id);
    else records.set(id, { ...after, id });
  }
  for (const [store, records] of stores) {
    const sorted = [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    Object.assign(replayed, { [store]: sorted });
  }
  return replayed;
}
