import { Refused, type ActContext, type ActName } from '@/lib/acts/act';
import { isFinal } from '@/lib/acts/is-final';
import { revert, type Change } from '@/lib/acts/undo';
import type { Id, PersonFile } from '@/lib/domain/record';
import { bulkPlaces, revertBulk, splitBulk } from '@/lib/storage/bulk';
import { commit, type Committed, type ToCommit } from '@/lib/storage/commit';
import { revertDraft, showDraft } from '@/lib/storage/draft-changes';
import { inBatches } from '@/lib/storage/in-batches';
import { readPerson } from '@/lib/storage/read-person';
import { realContext } from '@/lib/storage/run';
import { refuseBrokenRules, refuseLostPeople, refuseOrphans } from '@/lib/storage/undo-rules';
import type { JournalEntry } from '@/lib/storage/schema';
import { inWriteTransaction, type WriteTransaction } from '@/lib/storage/write-transaction';

/** Of how many people's files the name may be looked for. */
const NAMED = 200;

/**
 * Takes an act back, from any page; also out of order where nothing later built on it.
 * Throws `Refused`: `alreadyUndone`, or `laterChanges` with what depends on it as detail.
 */
export async function undo(actId: Id, context: ActContext = realContext()): Promise<Committed> {
  return inWriteTransaction(async (transaction) => {
    const entry = await transaction.objectStore('journal').index('actId').get(actId);
    if (entry === undefined || entry.undoneBy !== null || isFinal(entry.name)) {
      throw new Refused('alreadyUndone');
    }
    const bulk = await revertBulk(transaction, entry.bulk);
    const changes = [...(await revertAll(transaction, entry)), ...bulk];
    const draft = await revertDraft(transaction, entry);
    await refuseOrphans(transaction, [...entry.changes, ...bulkPlaces(entry.bulk)]);
    const files = new Map<Id, PersonFile>();
    // For the name of whom it was about; of thousands none is said.
    await inBatches(entry.personIds.slice(0, NAMED), async (personId) => {
      const file = await readPerson(transaction, personId);
      if (file !== undefined) files.set(personId, file);
    });
    // What an import made comes back by importing once more; what a restore brought is kept for a redo.
    const isBulky = bulk.length > 0 && entry.name === 'import';
    const toCommit: ToCommit = { name: 'undo', undoes: actId, changes, files, draft };
    if (isBulky) toCommit.forJournal = (all) => splitBulk(all, 'removed');
    const committed = await commit(transaction, toCommit, context);
    await transaction.objectStore('journal').put({ ...entry, undoneBy: committed.actId });
    await redoable(transaction, entry);
    await refuseLostPeople(transaction, changes, entry);
    await refuseBrokenRules(transaction, committed.personIds, entry);
    const announce = (): void => {
      // First the form, so that nobody takes words that were just saved again for somebody's.
      showDraft(draft);
      committed.announce();
    };
    return { ...committed, announce };
  });
}

async function revertAll(transaction: WriteTransaction, entry: JournalEntry): Promise<Change[]> {
  // Backwards, as a film runs backwards: what was written last goes first.
  const backwards = entry.changes
    .toReversed()
    // Undoing an act does not take somebody off this week's list; what was moved goes back with all the rest.
    .filter(({ store }) => store !== 'admissions' || MOVE_ADMISSIONS.has(entry.name));
  return inBatches(backwards, async (change) => {
    const current = (await transaction.objectStore(change.store).get(change.id)) ?? null;
    return revert(change, current);
  });
}

/** The acts that take admissions from where they were, and the undoing of such an act. */
const MOVE_ADMISSIONS: ReadonlySet<ActName> = new Set(['merge people', 'restore', 'undo']);

/** Taking back an undo makes the act stand again, so that it can be taken back once more. */
async function redoable(transaction: WriteTransaction, entry: JournalEntry): Promise<void> {
  if (entry.undoes === null) return;
  const journal = transaction.objectStore('journal');
  const original = await journal.index('actId').get(entry.undoes);
  if (original !== undefined) await journal.put({ ...original, undoneBy: null });
}
