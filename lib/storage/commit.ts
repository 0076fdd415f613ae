import type { ActContext, ActName } from '@/lib/acts/act';
import type { Change } from '@/lib/acts/undo';
import type { Id, PersonFile } from '@/lib/domain/record';
import { derive, type CommitWatch } from '@/lib/storage/derive';
import type { MadeRecords } from '@/lib/storage/made-records';
import { tellAll } from '@/lib/storage/notice';
import type { Bulk } from '@/lib/storage/bulk';
import { identityIn } from '@/lib/storage/identity-in';
import { whoseRhythmChanges } from '@/lib/storage/read-rhythms';
import { countsAfter } from '@/lib/storage/counts-after';
import type { DraftChange, Identity, JournalEntry } from '@/lib/storage/schema';
import { Writes } from '@/lib/storage/writes';
import type { WriteTransaction } from '@/lib/storage/write-transaction';

/** How many acts the journal keeps. */
export const JOURNAL_LENGTH = 500;

/** What an act comes to, before it is written. */
export interface ToCommit {
  name: ActName;
  undoes: Id | null;
  /** Who the database is, where that was read already. */
  identity?: Identity;
  changes: Change[];
  /** The people whom it made, who are written already; they are not among the changes. */
  made?: MadeRecords | null;
  /** The people as they were read. */
  files: Map<Id, PersonFile>;
  /** What becomes of the draft it is made of; see `JournalEntry`. */
  draft?: DraftChange | null;
  /** What the journal keeps of an act that can be of thousands; of any other it keeps all changes whole. */
  forJournal?: (changes: Change[]) => ForJournal;
}

/** An act's changes as the journal keeps them. */
export interface ForJournal {
  kept: Change[];
  bulk: Bulk | null;
}

/** What has been committed. */
export interface Committed {
  actId: Id;
  personIds: Id[];
  /** But for the people whom an act of thousands made. */
  changes: Change[];
  announce: () => void;
}

/** Writes changes, derived rows, journal and sequence number into the transaction that is open. */
export async function commit(
  transaction: WriteTransaction,
  toCommit: ToCommit,
  context: ActContext,
  watch?: CommitWatch,
): Promise<Committed> {
  const { name, undoes, changes, made = null, files, draft = null } = toCommit;
  const { forJournal = whole } = toCommit;
  const identity = toCommit.identity ?? (await identityIn(transaction));
  const sequence = identity.sequence + 1;
  const actId = context.newId();
  const writes = new Writes();
  for (const change of changes) writes.add(writeChange(transaction, change));
  const personIds = [...new Set([...(made?.personIds ?? []), ...changes.flatMap(personOf)])];
  // Whom a week lets in changes nothing that is derived.
  const told = changes.filter(({ store }) => store !== 'admissions').flatMap(personOf);
  const relabelled = await whoseRhythmChanges(transaction, changes);
  const derived = [...new Set([...told, ...relabelled])];
  const { personName, mergedIds, after } = await derive(
    transaction,
    derived,
    writes,
    watch,
    made?.personIds.length,
  );
  const { kept, bulk } = forJournal(changes);
  const journal = transaction.objectStore('journal');
  const entry: JournalEntry = {
    sequence,
    actId,
    name,
    at: context.now,
    day: context.today,
    deviceId: identity.deviceId,
    personIds,
    personName:
      (personIds.length === 0 ? '' : personName) ||
      (files.get(personIds[0] ?? '')?.person.name ?? ''),
    changes: kept,
    bulk,
    undoes,
    undoneBy: null,
    draft,
  };
  const counts = countsAfter(made?.countsAfter(identity.counts) ?? identity.counts, changes);
  writes.add(transaction.objectStore('meta').put({ ...identity, sequence, counts }));
  writes.add(journal.put(entry));
  if (sequence > JOURNAL_LENGTH) {
    writes.add(journal.delete(IDBKeyRange.upperBound(sequence - JOURNAL_LENGTH)));
  }
  await writes.done();
  const { databaseId } = identity;
  // A page that was opened by the id of somebody who was merged shows one of these people, too.
  const concerned = [...personIds, ...mergedIds];
  const stores = [...new Set([...(made?.stores() ?? []), ...changes.map(({ store }) => store)])];
  const notice = { databaseId, sequence, counts, actId, name, personIds: concerned, stores };
  return { actId, personIds, changes, announce: () => tellAll(notice, after) };
}

function whole(changes: Change[]): ForJournal {
  return { kept: changes, bulk: null };
}

async function writeChange(
  transaction: WriteTransaction,
  { store, id, after }: Change,
): Promise<void> {
  const objectStore = transaction.objectStore(store);
  // The store and the record belong together by the type of `Write`, which `Change` forgets.
  if (after === null) await objectStore.delete(id);
  else await objectStore.put(after as never);
}

/** Whom a change concerns: whose it was and whose it is, which differ when people are merged. */
function personOf({ store, before, after }: Change): Id[] {
  if (store === 'settings') return [];
  return [before, after].flatMap((record) => {
    if (record === null) return [];
    if (store === 'people')
      return 'id' in record && typeof record.id === 'string' ? [record.id] : [];
    return 'personId' in record && typeof record.personId === 'string' ? [record.personId] : [];
  });
}
