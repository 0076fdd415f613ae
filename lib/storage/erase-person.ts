import type { ActContext } from '@/lib/acts/act';
import { erasePerson } from '@/lib/acts/erase-person';
import { profileKeysOf } from '@/lib/domain/profile-keys';
import type { Id } from '@/lib/domain/record';
import { changesOf } from '@/lib/storage/changes-of';
import { commit, type Committed } from '@/lib/storage/commit';
import { formerSelves } from '@/lib/storage/former-selves';
import { isDraftOf } from '@/lib/storage/is-draft-of';
import { openKith } from '@/lib/storage/open';
import { readPerson } from '@/lib/storage/read-person';
import { readState } from '@/lib/storage/read-state';
import { realContext } from '@/lib/storage/run';
import { scrubJournal } from '@/lib/storage/scrub-journal';
import { inWriteTransaction, type WriteTransaction } from '@/lib/storage/write-transaction';

/**
 * Takes a person away for good, in one transaction: records, mentions, drafts, and every copy in the journal, whoever
 * they were logged as before. Throws `Refused` where there is no such person. Snapshots and the log are for `erase`.
 */
export function erasePersonNow(
  personId: Id,
  context: ActContext = realContext(),
): Promise<Committed> {
  return inWriteTransaction(async (transaction) => {
    const input = { personId };
    const { state, files, before } = await readState(transaction, erasePerson, input);
    const changes = changesOf(erasePerson.apply(state, input, context), before);
    const file = files.get(personId);
    const { name } = erasePerson;
    const committed = await commit(transaction, { name, undoes: null, changes, files }, context);
    if (file === undefined) return committed;
    const keys = profileKeysOf(file);
    const personIds = new Set([personId, ...file.person.mergedIds]);
    for (const id of await formerSelves(transaction, keys)) personIds.add(id);
    const gone = changes.filter(({ after }) => after === null);
    const places = new Set(gone.map(({ store, id }) => `${store}/${id}`));
    await scrubJournal(transaction, { personIds, places }, committed.actId);
    await forgetDrafts(transaction, keys, new Set([...personIds, ...gone.map(({ id }) => id)]));
    return committed;
  });
}

/** By which keys a person's profiles are known, in or out of the bin. */
export async function readKeysOf(personId: Id): Promise<Set<string>> {
  const transaction = (await openKith()).transaction(['people', 'profiles', 'records']);
  const file = await readPerson(transaction, personId);
  return file === undefined ? new Set() : profileKeysOf(file);
}

async function forgetDrafts(
  transaction: WriteTransaction,
  keys: ReadonlySet<string>,
  ids: ReadonlySet<Id>,
): Promise<void> {
  const drafts = transaction.objectStore('drafts');
  for (const id of await drafts.getAllKeys()) {
    if (isDraftOf(id, keys, ids)) await drafts.delete(id);
  }
}
