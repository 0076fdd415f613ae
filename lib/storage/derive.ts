import { queueRowsOf } from '@/lib/domain/queue-rows';
import type { Id, PersonFile } from '@/lib/domain/record';
import type { LabelRhythm } from '@/lib/domain/rhythm';
import { summaryOf } from '@/lib/search/summary';
import { readPerson } from '@/lib/storage/read-person';
import { readRhythms } from '@/lib/storage/read-rhythms';
import type { FilesAfter } from '@/lib/storage/notice';
import type { Writes } from '@/lib/storage/writes';
import { together } from '@/lib/storage/together';
import type { WriteTransaction } from '@/lib/storage/write-transaction';

/** How somebody follows a commit of thousands, and breaks it off: then nothing of it is stored. */
export interface CommitWatch {
  /** So many of the people whom it concerns are through. */
  tell?: (people: { done: number; of: number }) => void;
  signal?: AbortSignal;
  /** How many they are, as far as it is known beforehand: those whom an act makes come one by one. */
  people?: number;
}

/** How many people are read at once: one after the other a restore of thousands would take minutes. */
const DERIVED_AT_ONCE = 200;

/** What came of deriving. */
interface Derived {
  /** The first name. */
  personName: string;
  /** Who was merged into them. */
  mergedIds: Id[];
  /** The people as they are now; of many, the first. */
  after: FilesAfter;
}

/** Makes queue rows and summaries of the people equal to what their records now say. */
export async function derive(
  transaction: WriteTransaction,
  personIds: readonly Id[],
  writes: Writes,
  { tell, signal }: CommitWatch = {},
  /** How many are through already. */
  through = 0,
): Promise<Derived> {
  const mergedIds: Id[] = [];
  const after = new Map<Id, PersonFile | null>();
  const rhythms = await readRhythms(transaction);
  let personName = '';
  for (let from = 0; from < personIds.length; from += DERIVED_AT_ONCE) {
    signal?.throwIfAborted();
    const batch = personIds.slice(from, from + DERIVED_AT_ONCE);
    const files = await deriveBatch(transaction, batch, writes, rhythms);
    for (const [place, personId] of batch.entries()) {
      const file = files[place];
      personName ||= file?.person.name ?? '';
      mergedIds.push(...(file?.person.mergedIds ?? []));
      // A page shows one person or two: files of thousands would be held for nothing.
      if (from === 0) after.set(personId, file ?? null);
    }
    tell?.({ done: through + from + batch.length, of: through + personIds.length });
  }
  return { personName, mergedIds, after };
}

async function deriveBatch(
  transaction: WriteTransaction,
  personIds: readonly Id[],
  writes: Writes,
  rhythms: readonly LabelRhythm[],
): Promise<(PersonFile | undefined)[]> {
  const queue = transaction.objectStore('queue');
  const summaries = transaction.objectStore('summaries');
  const [files, oldRows] = await together(
    () => together(...personIds.map((id) => () => readPerson(transaction, id))),
    () => together(...personIds.map((id) => () => queue.index('personId').getAllKeys(id))),
  );
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
