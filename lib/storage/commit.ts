import type { ActContext, ActName } from '@/lib/acts/act';
import type { Change } from '@/lib/acts/undo';
import { queueRowsOf } from '@/lib/domain/queue-rows';
import type { Id, PersonFile } from '@/lib/domain/record';
import type { LabelRhythm } from '@/lib/domain/rhythm';
import { summaryOf } from '@/lib/search/summary';
import { tellAll, type Notice } from '@/lib/storage/notice';
import { identityIn } from '@/lib/storage/identity-in';
import { readPerson } from '@/lib/storage/read-person';
import { readRhythms, whoseRhythmChanges } from '@/lib/storage/read-rhythms';
import { countsAfter } from '@/lib/storage/sentinel-counts';
import type { DraftChange, JournalEntry } from '@/lib/storage/schema';
import type { WriteTransaction } from '@/lib/storage/write-transaction';

/** How many acts the journal keeps. */
export const JOURNAL_LENGTH = 500;

/** What an act comes to, before it is written. */
export interface ToCommit {
  name: ActName;
  undoes: Id | null;
  changes: Change[];
  /** The people as they were read. */
  files: Map<Id, PersonFile>;
  /** What becomes of the draft it is made of; see `JournalEntry`. */
  draft?: DraftChange | null;
}

/** What has been committed. */
export interface Committed {
  actId: Id;
  personIds: Id[];
  changes: Change[];
  announce: () => void;
}

/** Writes under way: one that fails is heard of in `done`, and never as a rejection that nobody handles. */
class Writes {
  readonly #all: Promise<unknown>[] = [];

  add(write: Promise<unknown>): void {
    write.catch(() => 'done() hears of it');
    this.#all.push(write);
  }

  async done(): Promise<void> {
    await Promise.all(this.#all);
  }
}

/** Writes changes, derived rows, journal and sequence number into the transaction that is open. */
export async function commit(
  transaction: WriteTransaction,
  { name, undoes, changes, files, draft = null }: ToCommit,
  context: ActContext,
): Promise<Committed> {
  const identity = await identityIn(transaction);
  const sequence = identity.sequence + 1;
  const actId = context.newId();
  const writes = new Writes();
  for (const change of changes) writes.add(writeChange(transaction, change));
  const personIds = [...new Set(changes.flatMap(personOf))];
  const relabelled = await whoseRhythmChanges(transaction, changes);
  const derived = [...new Set([...personIds, ...relabelled])];
  const { personName, mergedIds } = await derive(transaction, derived, writes);
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
    changes,
    undoes,
    undoneBy: null,
    draft,
  };
  const counts = countsAfter(identity.counts, changes);
  writes.add(transaction.objectStore('meta').put({ ...identity, sequence, counts }));
  writes.add(journal.put(entry));
  if (sequence > JOURNAL_LENGTH) {
    writes.add(journal.delete(IDBKeyRange.upperBound(sequence - JOURNAL_LENGTH)));
  }
  await writes.done();
  const { databaseId } = identity;
  // A page that was opened by the id of somebody who was merged shows one of these people, too.
  const concerned = [...personIds, ...mergedIds];
  const notice: Notice = { databaseId, sequence, counts, actId, name, personIds: concerned };
  return { actId, personIds, changes, announce: () => tellAll(notice) };
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

/** How many people are read at once: one after the other a restore of thousands would take minutes. */
const DERIVED_AT_ONCE = 200;

/** Makes queue rows and summaries of the people equal to what their records now say. Returns the first name, and who was merged into them. */
async function derive(
  transaction: WriteTransaction,
  personIds: readonly Id[],
  writes: Writes,
): Promise<{ personName: string; mergedIds: Id[] }> {
  const mergedIds: Id[] = [];
  const rhythms = await readRhythms(transaction);
  let personName = '';
  for (let from = 0; from < personIds.length; from += DERIVED_AT_ONCE) {
    const batch = personIds.slice(from, from + DERIVED_AT_ONCE);
    for (const file of await deriveBatch(transaction, batch, writes, rhythms)) {
      personName ||= file?.person.name ?? '';
      mergedIds.push(...(file?.person.mergedIds ?? []));
    }
  }
  return { personName, mergedIds };
}

async function deriveBatch(
  transaction: WriteTransaction,
  personIds: readonly Id[],
  writes: Writes,
  rhythms: readonly LabelRhythm[],
): Promise<(PersonFile | undefined)[]> {
  const queue = transaction.objectStore('queue');
  const summaries = transaction.objectStore('summaries');
  const [files, oldRows] = await Promise.all([
    Promise.all(personIds.map((id) => readPerson(transaction, id))),
    Promise.all(personIds.map((id) => queue.index('personId').getAllKeys(id))),
  ]);
  const rows = files.flatMap((file) => (file === undefined ? [] : queueRowsOf(file, rhythms)));
  // An item that went from one person to another keeps its row: it is nobody's to delete.
  const stay = new Set(rows.map(({ id }) => id));
  for (const id of oldRows.flat()) if (!stay.has(id)) writes.add(queue.delete(id));
  for (const row of rows) writes.add(queue.put(row));
  for (const [place, personId] of personIds.entries()) {
    const file = files[place];
    const summary = file === undefined ? null : summaryOf(file);
    writes.add(summary === null ? summaries.delete(personId) : summaries.put(summary));
  }
  return files;
}
