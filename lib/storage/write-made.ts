import type { Write } from '@/lib/acts/act';
import { queueRowsOf } from '@/lib/domain/queue-rows';
import type { Id, PersonFile } from '@/lib/domain/record';
import { summaryOf } from '@/lib/search/summary';
import type { CommitWatch } from '@/lib/storage/derive';
import { MadeRecords } from '@/lib/storage/made-records';
import { readRhythms } from '@/lib/storage/read-rhythms';
import type { WriteTransaction } from '@/lib/storage/write-transaction';

/** How many people are under way at once: enough that the store never waits, few enough to hear a Cancel. */
const AT_ONCE = 250;

/**
 * Stores the people whom an act makes, with queue rows and summaries, as they come: there was nobody before, so nothing
 * has to be read to know all about them. Gives what the journal is to say of them, and the writes that are about others.
 */
export async function writeMade(
  transaction: WriteTransaction,
  writes: Iterable<Write>,
  before: ReadonlyMap<string, object>,
  { tell, signal, people = 0 }: CommitWatch = {},
): Promise<{ made: MadeRecords; others: Write[] }> {
  const made = new MadeRecords();
  const others: Write[] = [];
  const rhythms = await readRhythms(transaction);
  let underWay: Promise<unknown> = Promise.resolve();
  for (const batch of batchesOf(filesIn(writes, before, others))) {
    signal?.throwIfAborted();
    const written = Promise.all(batch.flatMap((file) => writesOf(transaction, file, rhythms)));
    // It is waited for below, one batch later: heard of there, and not before.
    written.catch(() => 'heard of below');
    for (const file of batch) made.add(file);
    await underWay;
    underWay = written;
    const done = made.personIds.length;
    tell?.({ done, of: Math.max(people, done) });
  }
  await underWay;
  signal?.throwIfAborted();
  return { made, others };
}

/** The people who are made, each with what follows them; what is about anybody else goes to `others`. */
function* filesIn(
  writes: Iterable<Write>,
  before: ReadonlyMap<string, object>,
  others: Write[],
): Generator<PersonFile> {
  let file: PersonFile | null = null;
  for (const write of writes) {
    const { store, record } = write;
    const isNew = record !== undefined && !before.has(`${store}/${record.id}`);
    if (isNew && store === 'people') {
      if (file !== null) yield file;
      file = { person: record, profiles: [], records: [] };
    } else if (!isNew || file === null || !isAdded(file, write)) {
      others.push(write);
    }
  }
  if (file !== null) yield file;
}

/** Takes into a file what is theirs; false: it is somebody else's. */
function isAdded({ person, profiles, records }: PersonFile, { store, record }: Write): boolean {
  if (record === undefined || !('personId' in record) || record.personId !== person.id)
    return false;
  if (store === 'profiles') profiles.push(record);
  else if (store === 'records') records.push(record);
  else return false;
  return true;
}

function* batchesOf(files: Iterable<PersonFile>): Generator<PersonFile[]> {
  let batch: PersonFile[] = [];
  for (const file of files) {
    if (batch.push(file) < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function writesOf(
  transaction: WriteTransaction,
  file: PersonFile,
  rhythms: Awaited<ReturnType<typeof readRhythms>>,
): Promise<unknown>[] {
  const { person } = file;
  // As they will be read: what is derived may depend on which comes first.
  const profiles = file.profiles.toSorted(byId);
  const records = file.records.toSorted(byId);
  const whole = { person, profiles, records };
  const summary = summaryOf(whole);
  return [
    transaction.objectStore('people').put(person),
    ...profiles.map((each) => transaction.objectStore('profiles').put(each)),
    ...records.map((each) => transaction.objectStore('records').put(each)),
    ...queueRowsOf(whole, rhythms).map((row) => transaction.objectStore('queue').put(row)),
    ...(summary === null ? [] : [transaction.objectStore('summaries').put(summary)]),
  ];
}

function byId(a: { id: Id }, b: { id: Id }): number {
  return a.id < b.id ? -1 : 1;
}
