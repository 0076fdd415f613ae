import type { Change } from '@/lib/acts/undo';
import { queueRowsOf } from '@/lib/domain/queue-rows';
import type { Id, Person, PersonFile, Profile, TimelineRecord } from '@/lib/domain/record';
import { summaryOf } from '@/lib/search/summary';
import type { CommitWatch } from '@/lib/storage/derive';
import { readRhythms } from '@/lib/storage/read-rhythms';
import type { WriteTransaction } from '@/lib/storage/write-transaction';

/** The people whom an act makes with all that is theirs, and the changes that are about others. */
export interface MadePeople {
  files: ReadonlyMap<Id, PersonFile>;
  others: readonly Change[];
}

/** For an act of which this is not known: everything is about others. */
export function noneMade(changes: readonly Change[]): MadePeople {
  return { files: new Map(), others: changes };
}

/**
 * Takes apart the changes of an act that says itself whom it makes, as an import does: there was nobody before, so
 * nothing has to be read to know all about them.
 */
export function madePeople(changes: readonly Change[]): MadePeople {
  const files = new Map<Id, PersonFile>();
  for (const { store, id, before, after } of changes) {
    if (store !== 'people' || before !== null || after === null) continue;
    // What is stored among people is one.
    files.set(id, { person: after as Person, profiles: [], records: [] });
  }
  const others = changes.filter(({ store, id, before, after }) => {
    if (store === 'people') return !files.has(id);
    if (before !== null || after === null || !('personId' in after)) return true;
    // The store says what it is.
    const file = files.get(after.personId as Id);
    if (store === 'profiles') file?.profiles.push(after as Profile);
    else if (store === 'records') file?.records.push(after as TimelineRecord);
    else return true;
    return file === undefined;
  });
  return { files, others };
}

/** How many people are under way at once: enough that the store never waits, few enough to hear a Cancel. */
const AT_ONCE = 250;

/** Writes people who were made, with queue rows and summaries; nothing of theirs is there yet. */
export async function writeMade(
  transaction: WriteTransaction,
  { files }: MadePeople,
  { tell, signal }: CommitWatch = {},
): Promise<void> {
  if (files.size === 0) return;
  const rhythms = await readRhythms(transaction);
  const all = [...files.values()];
  let underWay: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < all.length; from += AT_ONCE) {
    signal?.throwIfAborted();
    const batch = all.slice(from, from + AT_ONCE);
    const written = Promise.all(batch.flatMap((file) => writesOf(transaction, file, rhythms)));
    // It is waited for below, one batch later: heard of there, and not before.
    written.catch(() => 'heard of below');
    await underWay;
    underWay = written;
    tell?.({ done: from, of: all.length });
  }
  await underWay;
  tell?.({ done: all.length, of: all.length });
  signal?.throwIfAborted();
}

function writesOf(
  transaction: WriteTransaction,
  file: PersonFile,
  rhythms: Awaited<ReturnType<typeof readRhythms>>,
): Promise<unknown>[] {
  const { person, profiles, records } = file;
  const summary = summaryOf(file);
  return [
    transaction.objectStore('people').put(person),
    ...profiles.map((each) => transaction.objectStore('profiles').put(each)),
    ...records.map((each) => transaction.objectStore('records').put(each)),
    ...queueRowsOf(file, rhythms).map((row) => transaction.objectStore('queue').put(row)),
    ...(summary === null ? [] : [transaction.objectStore('summaries').put(summary)]),
  ];
}
