import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mergePeople } from '@/lib/acts/merge-people';
import { logPerson } from '@/lib/acts/log-person';
import { besideStore } from '@/lib/browser/beside-store';
import { noteBackup } from '@/lib/browser/last-backup';
import { leaveNote, linkToPanel } from '@/lib/browser/panel-intents';
import { markOpened } from '@/lib/browser/opened-tabs';
import { erase, EraseUnfinished, finishErasing, type BesideStore } from '@/lib/safety/erase';
import { makeSnapshot } from '@/lib/safety/make-snapshot';
import { readContents } from '@/lib/safety/contents';
import { readKeptPeople, readPersonFile } from '@/lib/storage/people-query';
import { run } from '@/lib/storage/run';
import { catchUp } from '@/lib/storage/snapshots/catch-up';
import { listSnapshots } from '@/lib/storage/snapshots/read-snapshot';
import { openVault } from '@/lib/storage/snapshots/vault';
import { undo } from '@/lib/storage/undo';
import { context, emptyStore, logInput } from '@/tests/builders';
import { Locks } from '@/tests/safety/locks';
import { lettersEverywhere, setUpMarked, MARKER } from '@/tests/safety/marked-person';
import { Disk, MemoryFolder } from '@/tests/storage/snapshots/memory-folder';
import { expectWhatAlwaysHolds } from '@/tests/storage/invariants';

let files: MemoryFolder;
let disk: Disk;

beforeEach(async () => {
  await emptyStore();
  disk = new Disk();
  files = new MemoryFolder('', disk);
  vi.stubGlobal('navigator', {
    storage: { getDirectory: () => Promise.resolve(files) },
    locks: new Locks(),
  });
});
afterEach(() => vi.unstubAllGlobals());

/** A browser's own storage that dies with its disk. */
const mortal: BesideStore = {
  readMark: () => besideStore.readMark(),
  writeMark: (mark) => dieOr(() => besideStore.writeMark(mark)),
  forgetSession: (keys) => dieOr(() => besideStore.forgetSession(keys)),
  forgetTheRest: () => dieOr(() => besideStore.forgetTheRest()),
};

async function dieOr(work: () => Promise<void>): Promise<void> {
  disk.step();
  await work();
}

/** Everybody marked, with snapshots, a log, and what the browser's session remembers. */
async function everywhere(): Promise<{ markedId: string; otherId: string }> {
  const people = await setUpMarked();
  await makeSnapshot('new-base');
  await run(logPerson, logInput('Later'), context());
  await catchUp(await openVault());
  const url = `https://www.linkedin.com/in/${MARKER.toLowerCase()}/`;
  await markOpened(7, `li:in:${MARKER.toLowerCase()}`);
  await markOpened(8, 'li:in:olu');
  await leaveNote({ url, text: `${MARKER} left` });
  await linkToPanel({ windowId: 1, tabId: 7, url });
  await noteBackup({ day: '2026-11-01', people: 3, records: 4 });
  return people;
}

/** The same in little, for a test that does it often. */
async function aMarkedPerson(): Promise<string> {
  const { personIds } = await run(logPerson, logInput(MARKER, { note: MARKER }), context());
  await run(logPerson, logInput('Olu'), context());
  await makeSnapshot('daily');
  await run(logPerson, logInput('Later'), context());
  await catchUp(await openVault());
  return personIds[0]!;
}

const lettersNow = () => lettersEverywhere(files);

describe('erasing a person', () => {
  it('leaves their words nowhere: records, journal, drafts, session, snapshots, log, what was set aside', async () => {
    const { markedId, otherId } = await everywhere();
    expect((await lettersNow()).toLowerCase().split(MARKER.toLowerCase()).length).toBeGreaterThan(
      50,
    );
    await erase({ is: 'person', personId: markedId }, besideStore);
    expect((await lettersNow()).toLowerCase()).not.toContain(MARKER.toLowerCase());
    await expectWhatAlwaysHolds();
    const { person, records } = (await readPersonFile(otherId))!;
    expect(person).toMatchObject({ introducedBy: null, apartFrom: [], clashes: [] });
    expect(records.find(({ type }) => type === 'promise')).toMatchObject({ handedTo: null });
    expect(Object.keys(await fakeBrowser.storage.session.get(null))).toEqual(['opened/8']);
    expect(await besideStore.readMark()).toBeNull();
  });

  it('keeps one fresh snapshot of all the others, and the log goes on from it', async () => {
    const { markedId } = await everywhere();
    await erase({ is: 'person', personId: markedId }, besideStore);
    const vault = await openVault();
    const snapshots = await listSnapshots(vault);
    expect(snapshots.map(({ reason }) => reason)).toEqual(['after-erasing']);
    const { contents } = await readContents();
    expect(snapshots[0]?.counts).toMatchObject({ people: contents.people.length });
    await run(logPerson, logInput('Newest'), context());
    expect(await catchUp(vault)).toMatchObject({ state: 'current', added: 1 });
  });

  it('cannot be undone, and what others did still can', async () => {
    const { markedId, otherId } = await everywhere();
    const { actId } = await run(logPerson, logInput('Kept by one act'), context());
    await erase({ is: 'person', personId: markedId }, besideStore);
    await undo(actId);
    const names = (await readKeptPeople()).map(({ name }) => name);
    expect(names).not.toContain('Kept by one act');
    expect(names).toContain((await readPersonFile(otherId))!.person.name);
  });

  it('an id that leads to somebody they were merged into erases nobody', async () => {
    const { otherId } = await everywhere();
    const olga = (await run(logPerson, logInput('Olga'), context())).personIds[0]!;
    await run(mergePeople, { keepId: otherId, otherId: olga, choices: {} }, context());
    const erasing = erase({ is: 'person', personId: olga }, besideStore);
    await expect(erasing).rejects.toMatchObject({ reason: 'personGone' });
    expect(await besideStore.readMark()).toBeNull();
    expect(await readPersonFile(otherId)).not.toBeNull();
  });
});

it('erasing everything leaves nothing of anybody, and the database is like a new one', async () => {
  const { otherId } = await everywhere();
  const before = (await readContents()).identity;
  await erase({ is: 'everything' }, besideStore);
  const letters = await lettersNow();
  for (const word of [MARKER, 'Olu', 'Later', otherId]) expect(letters).not.toContain(word);
  const { contents, identity } = await readContents();
  expect(Object.values(contents).flat()).toEqual([]);
  expect(identity).toMatchObject({ sequence: 0, formerIds: [before.databaseId] });
  expect(await listSnapshots(await openVault())).toEqual([]);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  await run(logPerson, logInput('The first'), context());
  await expectWhatAlwaysHolds();
});

describe('a browser that dies while erasing', () => {
  it.each(['person', 'everything'] as const)('finishes at the next start (%s)', async (is) => {
    let hasFinished = false;
    let deaths = 0;
    for (let step = 0; !hasFinished; step += 1) {
      await emptyStore();
      fakeBrowser.reset();
      disk.start();
      files.entries.clear();
      const markedId = await aMarkedPerson();
      disk.start(step);
      const what = is === 'person' ? { is, personId: markedId } : { is };
      hasFinished = await erase(what, mortal).then(
        () => true,
        () => false,
      );
      disk.start();
      const isBegun = (await besideStore.readMark()) !== null;
      if (!hasFinished) {
        deaths += 1;
        // Before the mark nothing was erased; from then on all of it goes.
        expect(await finishErasing(besideStore)).toBe(isBegun);
        expect(isBegun).toBe(step > 0);
      }
      if (step > 0) expect(await lettersNow()).not.toContain(MARKER);
      else expect(await readPersonFile(markedId)).not.toBeNull();
      expect(await besideStore.readMark()).toBeNull();
    }
    expect(deaths).toBeGreaterThan(6);
  });
});

it('where snapshots cannot be written, the older ones stay until the next start, and that is said', async () => {
  const { markedId } = await everywhere();
  vi.spyOn(files, 'getDirectoryHandle').mockRejectedValueOnce(
    new DOMException('full', 'QuotaExceededError'),
  );
  const erasing = erase({ is: 'person', personId: markedId }, besideStore);
  await expect(erasing).rejects.toBeInstanceOf(EraseUnfinished);
  expect(await readPersonFile(markedId)).toBeNull();
  expect(await finishErasing(besideStore)).toBe(true);
  expect(await lettersNow()).not.toContain(MARKER);
});

it('a snapshot that was read before an erasing is not written after it', async () => {
  const markedId = await aMarkedPerson();
  let goOn = (): void => {};
  const slow = new Promise<MemoryFolder>((resolve) => (goOn = () => resolve(files)));
  vi.spyOn(navigator.storage, 'getDirectory').mockReturnValueOnce(slow as never);
  const keeping = makeSnapshot('new-base');
  let isErased = false;
  const erasing = erase({ is: 'person', personId: markedId }, besideStore);
  void erasing.then(() => (isErased = true));
  for (let turn = 0; turn < 500 && !isErased; turn += 1) await new Promise(setImmediate);
  goOn();
  await Promise.all([keeping, erasing]);
  expect(await lettersNow()).not.toContain(MARKER);
});
