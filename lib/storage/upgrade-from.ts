import type { Change } from '@/lib/acts/undo';
import type { RowStep, SteppedStore, StoredRow } from '@/lib/domain/row-steps';
import { derive } from '@/lib/storage/derive';
import type { JournalEntry } from '@/lib/storage/schema';
import type { Upgrade, UpgradeTransaction } from '@/lib/storage/upgrades';
import type { WriteTransaction } from '@/lib/storage/write-transaction';
import { Writes } from '@/lib/storage/writes';

/**
 * Brings a database from the schema it has to a newer one, step by step, within the versionchange transaction. Where
 * rows changed, the journal's copies of them do, too, what is derived is made anew, and the sequence number rises: the log
 * cannot go on then, and a fresh snapshot follows.
 */
export async function upgradeFrom(
  oldVersion: number,
  transaction: UpgradeTransaction,
  upgrades: readonly Upgrade[],
): Promise<void> {
  const steps = upgrades.slice(oldVersion);
  let isChanged = false;
  for (const { stores, rows } of steps) {
    stores?.(transaction.db, transaction);
    if (rows !== undefined && (await changeRows(rows, transaction))) isChanged = true;
  }
  if (isChanged || steps.some(({ derives }) => derives)) await deriveAnew(transaction);
  if (!isChanged) return;
  const meta = transaction.objectStore('meta');
  const identity = await meta.get('database');
  if (identity !== undefined) await meta.put({ ...identity, sequence: identity.sequence + 1 });
}

async function changeRows(rows: RowStep, transaction: UpgradeTransaction): Promise<boolean> {
  const writes = new Writes();
  let isChanged = false;
  // The keys of an object are texts to the compiler; these are of a `RowStep`.
  for (const store of Object.keys(rows) as SteppedStore[]) {
    for (const row of await transaction.objectStore(store).getAll()) {
      const after = rows[store]?.({ ...row });
      if (after === undefined || isSame(row, after)) continue;
      isChanged = true;
      writes.add(transaction.objectStore(store).put(after as never));
    }
  }
  const journal = transaction.objectStore('journal');
  for (const entry of await journal.getAll()) writes.add(journal.put(changedEntry(entry, rows)));
  await writes.done();
  return isChanged;
}

/** What an undo brings back must be of the schema that it is brought back to. */
function changedEntry(entry: JournalEntry, rows: RowStep): JournalEntry {
  const { changes, draft } = entry;
  const changed = <Row extends object | null>(store: SteppedStore, row: Row): Row =>
    row === null ? row : ((rows[store]?.({ ...row }) ?? row) as Row);
  return {
    ...entry,
    changes: changes.map((change): Change => {
      const { store, before, after } = change;
      return { ...change, before: changed(store, before), after: changed(store, after) };
    }),
    draft: draft === null ? null : { ...draft, draft: changed('drafts', draft.draft) },
  };
}

async function deriveAnew(upgrade: UpgradeTransaction): Promise<void> {
  // It covers every store, as a transaction of the write path does.
  const transaction = upgrade as unknown as WriteTransaction;
  await Promise.all([
    transaction.objectStore('queue').clear(),
    transaction.objectStore('summaries').clear(),
  ]);
  const writes = new Writes();
  await derive(transaction, await transaction.objectStore('people').getAllKeys(), writes);
  await writes.done();
}

function isSame(before: object, after: StoredRow): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}
