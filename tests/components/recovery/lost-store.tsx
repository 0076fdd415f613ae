import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useNotebook } from '@/components/storage/notebook';
import { useDraft } from '@/components/storage/use-draft';
import { useLive } from '@/components/storage/use-live';
import { Toasts } from '@/components/ui/toasts';
import { AroundPage } from '@/entrypoints/page/around-page';
import { logPerson } from '@/lib/acts/log-person';
import { databaseNamePort } from '@/lib/browser/database-name-port';
import { sentinelPort } from '@/lib/browser/sentinel-port';
import { readContents } from '@/lib/safety/contents';
import { setWitnesses } from '@/lib/storage/guard';
import { onNotice } from '@/lib/storage/notice';
import { closeKith } from '@/lib/storage/open';
import { readKeptPeople } from '@/lib/storage/people-query';
import { run } from '@/lib/storage/run';
import { catchUp } from '@/lib/storage/snapshots/catch-up';
import { openVault } from '@/lib/storage/snapshots/vault';
import { writeSnapshot } from '@/lib/storage/snapshots/write-snapshot';
import { tellTrouble } from '@/lib/storage/trouble';
import { writeBackup } from '@/lib/transfer/backup/write-backup';
import { context, emptyStore, logInput, TODAY } from '@/tests/builders';
import { Disk, MemoryFolder } from '@/tests/storage/snapshots/memory-folder';

let stop = (): void => {};
let root: MemoryFolder;

/** A browser with its witnesses: `storage.local`, and a private file system in memory. */
export async function newBrowser(): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TODAY}T12:00:00`) });
  stop();
  setWitnesses(null);
  await emptyStore();
  tellTrouble(null);
  root = new MemoryFolder('', new Disk());
  vi.stubGlobal('navigator', {
    userAgent: 'happy-dom',
    language: 'en',
    clipboard: undefined,
    storage: { getDirectory: () => Promise.resolve(root) },
    locks: { request: (...all: unknown[]) => (all.at(-1) as () => Promise<unknown>)() },
  });
  vi.stubGlobal('reportError', () => {});
  setWitnesses({
    sentinel: sentinelPort,
    database: databaseNamePort,
    vault: () => Promise.resolve(null),
  });
  // As afterCommit does in a page.
  stop = onNotice(({ databaseId, sequence, counts }) => {
    void fakeBrowser.storage.local.set({ sentinel: { databaseId, sequence, counts } });
  });
}

/** Somebody is logged, and the log outside the database follows. */
export async function keep(name: string, note = ''): Promise<void> {
  await run(logPerson, logInput(name, { note }), context());
  await catchUp(await openVault());
}

/** What is stored is kept outside as a snapshot of that time. */
export async function snapshot(at = `${TODAY}T08:30:00.000Z`): Promise<string> {
  const { contents, identity } = await readContents();
  const { databaseId, sequence } = identity;
  const text = await writeBackup(contents, { databaseId, createdAt: at });
  const { length: people } = contents.people;
  const { length: records } = contents.records;
  const of = { day: TODAY, at, reason: 'daily', databaseId, sequence, schema: 1 } as const;
  await writeSnapshot(await openVault(), text, { ...of, counts: { people, records } });
  return text;
}

/** A byte of the newest snapshot changes. */
export function damageNewest(): void {
  const bodies = root.files().filter(([path]) => path.endsWith('.json.gz'));
  const file = bodies.at(-1)![1];
  file.bytes = file.bytes.with(20, file.bytes[20]! ^ 1);
}

/** The browser throws the database away. */
export async function lose(): Promise<void> {
  await emptyStore();
}

/** A room like any: it shows who is kept, and holds something typed. */
function Room() {
  // No commit concerns it: what it shows after trouble it has asked for by itself.
  const people = useLive('people', readKeptPeople, () => false);
  const { fail } = useNotebook();
  const { values, set, isKept } = useDraft('new', { note: '' }, fail);
  return (
    <main aria-label="The room">
      <ul>
        {people.state === 'ready'
          ? people.value.map(({ personId, name }) => <li key={personId}>{name}</li>)
          : null}
      </ul>
      <label>
        Note
        <input value={values.note} onChange={(event) => set({ note: event.target.value })} />
      </label>
      <p>{isKept ? 'Draft kept' : 'Draft not kept'}</p>
    </main>
  );
}

/** A page of Kith, as a main.tsx puts it together. */
export function openPage(isPopup = false) {
  render(
    <Toasts>
      <AroundPage isPopup={isPopup}>
        <Room />
      </AroundPage>
    </Toasts>,
  );
  return { user: userEvent.setup() };
}

async function raw(): Promise<IDBDatabase> {
  return new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('kith');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('not opened')));
  });
}

/** How far the database has come, and how many people are in it, read past everything; null: it has no name. */
export async function standing(): Promise<{ sequence: number; people: number } | null> {
  const database = await raw();
  const transaction = database.transaction(['meta', 'people']);
  const identity = transaction.objectStore('meta').get('database');
  const people = transaction.objectStore('people').count();
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
  if (identity.result === undefined) return null;
  return { sequence: identity.result.sequence, people: people.result };
}

/** Somebody is gone from the stores that say who is there, by no act of anybody's. */
export async function tear(name: string, goBack = 0): Promise<void> {
  const identity = (await readContents()).identity;
  const person = (await readKeptPeople()).find((each) => each.name === name)!;
  await closeKith();
  const database = await raw();
  const transaction = database.transaction(['meta', 'people', 'summaries'], 'readwrite');
  transaction.objectStore('people').delete(person.personId);
  transaction.objectStore('summaries').delete(person.personId);
  const counts = { ...identity.counts, people: identity.counts.people - goBack };
  transaction
    .objectStore('meta')
    .put({ ...identity, counts, sequence: identity.sequence - goBack });
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
}

/** A row of an act that was refused stands there all the same. */
export async function leak(id: string): Promise<void> {
  const [person] = (await readContents()).contents.people;
  await closeKith();
  const database = await raw();
  const transaction = database.transaction('people', 'readwrite');
  transaction.objectStore('people').put({ ...person, id });
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
}

/** The database is as it was before the last act, which had logged one person without a record. */
export function rollBack(name: string): Promise<void> {
  return tear(name, 1);
}

/** Another page goes on with the store as it is, and says so. */
export async function answerElsewhere(): Promise<void> {
  const { sentinel } = await fakeBrowser.storage.local.get('sentinel');
  const { databaseId } = sentinel as { databaseId: string };
  const counts = { people: 0, profiles: 0, records: 0 };
  const identity = { databaseId: 'new', sequence: 0, counts, deviceId: 'd' };
  const database = await raw();
  const transaction = database.transaction('meta', 'readwrite');
  transaction.objectStore('meta').put({ ...identity, id: 'database', formerIds: [databaseId] });
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
  const channel = new BroadcastChannel('kith');
  channel.postMessage({ ...identity, actId: '', name: 'restore', personIds: [] });
  channel.close();
}

/** What the sentinel says changes. */
export async function setSentinel(change: object): Promise<void> {
  const { sentinel } = await fakeBrowser.storage.local.get('sentinel');
  await fakeBrowser.storage.local.set({ sentinel: { ...(sentinel as object), ...change } });
}

/** Somebody is called something else in the store, by no act of anybody's: a byte of its file has changed. */
export async function alter(name: string, into: string): Promise<void> {
  const database = await raw();
  const { store, done } = peopleOf(database);
  const all = store.getAll();
  all.addEventListener('success', () => {
    store.put({ ...all.result.find((each) => each.name === name), name: into });
  });
  await done;
  database.close();
}

function peopleOf(database: IDBDatabase) {
  const transaction = database.transaction('people', 'readwrite');
  const done = new Promise((resolve) => transaction.addEventListener('complete', resolve));
  return { store: transaction.objectStore('people'), done };
}
