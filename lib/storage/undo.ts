import { Refused, type ActContext } from '@/lib/acts/act';
import { revert, type Change } from '@/lib/acts/undo';
import { openFollowUps } from '@/lib/domain/person-file';
import type { Id, PersonFile } from '@/lib/domain/record';
import { commit, type Committed } from '@/lib/storage/commit';
import { readPerson } from '@/lib/storage/read-person';
import { realContext } from '@/lib/storage/run';
import type { JournalEntry } from '@/lib/storage/schema';
import { inWriteTransaction, type WriteTransaction } from '@/lib/storage/write-transaction';

/**
 * Takes an act back, from any page; also out of order where nothing later built on it.
 * Throws `Refused`: `alreadyUndone`, or `laterChanges` with what depends on it as detail.
 */
export async function undo(actId: Id, context: ActContext = realContext()): Promise<Committed> {
  return inWriteTransaction(async (transaction) => {
    const entry = await transaction.objectStore('journal').index('actId').get(actId);
    if (entry === undefined || entry.undoneBy !== null) throw new Refused('alreadyUndone');
    const changes = await revertAll(transaction, entry);
    await refuseOrphans(transaction, entry);
    const files = new Map<Id, PersonFile>();
    for (const personId of entry.personIds) {
      const file = await readPerson(transaction, personId);
      if (file !== undefined) files.set(personId, file);
    }
    const committed = await commit(
      transaction,
      { name: 'undo', undoes: actId, changes, files },
      context,
    );
    void transaction.objectStore('journal').put({ ...entry, undoneBy: committed.actId });
    await redoable(transaction, entry);
    await refuseSecondFollowUp(transaction, committed.personIds);
    return committed;
  });
}

async function revertAll(transaction: WriteTransaction, entry: JournalEntry): Promise<Change[]> {
  const changes: Change[] = [];
  // Backwards, as a film runs backwards: what was written last goes first.
  for (const change of entry.changes.toReversed()) {
    // A week's admission stays: undoing an act does not take somebody off this week's list.
    if (change.store === 'admissions') continue;
    const current = (await transaction.objectStore(change.store).get(change.id)) ?? null;
    changes.push(revert(change, current));
  }
  return changes;
}

/** A person whom the act made must not vanish under records that came later. */
async function refuseOrphans(transaction: WriteTransaction, entry: JournalEntry): Promise<void> {
  const made = new Set(entry.changes.map((change) => change.id));
  for (const { store, before, id } of entry.changes) {
    if (store !== 'people' || before !== null) continue;
    const file = await readPerson(transaction, id);
    const later = [...(file?.records ?? []), ...(file?.profiles ?? [])];
    if (later.some((record) => !made.has(record.id))) throw new Refused('laterChanges');
  }
}

/** Taking back an undo makes the act stand again, so that it can be taken back once more. */
async function redoable(transaction: WriteTransaction, entry: JournalEntry): Promise<void> {
  if (entry.undoes === null) return;
  const journal = transaction.objectStore('journal');
  const original = await journal.index('actId').get(entry.undoes);
  if (original !== undefined) void journal.put({ ...original, undoneBy: null });
}

/** A follow-up that was closed must not open again beside one that was set since. */
async function refuseSecondFollowUp(
  transaction: WriteTransaction,
  personIds: readonly Id[],
): Promise<void> {
  for (const personId of personIds) {
    const file = await readPerson(transaction, personId);
    if (file !== undefined && openFollowUps(file).length > 1) throw new Refused('laterChanges');
  }
}
