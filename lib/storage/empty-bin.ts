import { Refused, type ActContext } from '@/lib/acts/act';
import { emptyBin } from '@/lib/acts/empty-bin';
import type { Change } from '@/lib/acts/undo';
import type { Id } from '@/lib/domain/record';
import { readOwnersDue } from '@/lib/storage/bin-query';
import { changesOf } from '@/lib/storage/changes-of';
import { commit, type Committed } from '@/lib/storage/commit';
import { readState } from '@/lib/storage/read-state';
import { realContext } from '@/lib/storage/run';
import { scrubJournal, type Erased } from '@/lib/storage/scrub-journal';
import { inWriteTransaction } from '@/lib/storage/write-transaction';

/**
 * Takes away for good what has been in the bin for its whole time, in one transaction that leaves no copy in the
 * journal and no draft. Null: nothing is due.
 */
export async function emptyBinNow(context: ActContext = realContext()): Promise<Committed | null> {
  const personIds = await readOwnersDue(context.now);
  if (personIds.length === 0) return null;
  try {
    return await inWriteTransaction(async (transaction) => {
      const input = { personIds };
      const { state, files, before } = await readState(transaction, emptyBin, input);
      const changes = changesOf(emptyBin.apply(state, input, context), before);
      const { name } = emptyBin;
      const committed = await commit(transaction, { name, undoes: null, changes, files }, context);
      const erased = erasedBy(changes);
      await scrubJournal(transaction, erased, committed.actId);
      const drafts = transaction.objectStore('drafts');
      for (const id of erased.personIds) await drafts.delete(`person/${id}`);
      return committed;
    });
  } catch (error) {
    // Another window was quicker, or somebody brought it back.
    if (error instanceof Refused && error.reason === 'nothingToSave') return null;
    throw error;
  }
}

function erasedBy(changes: readonly Change[]): Erased {
  const gone = changes.filter(({ after }) => after === null);
  const people = gone.filter(({ store }) => store === 'people');
  return {
    personIds: new Set(people.flatMap(({ id, before }) => [id, ...mergedIdsOf(before)])),
    places: new Set(gone.map(({ store, id }) => `${store}/${id}`)),
  };
}

function mergedIdsOf(person: object | null): Id[] {
  if (person === null || !('mergedIds' in person) || !Array.isArray(person.mergedIds)) return [];
  return person.mergedIds.filter((id): id is Id => typeof id === 'string');
}
