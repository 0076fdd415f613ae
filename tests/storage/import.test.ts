import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { ActContext, Write } from '@/lib/acts/act';
import { editPerson } from '@/lib/acts/edit-person';
import { personFromFile } from '@/lib/acts/from-file';
import { importPeople } from '@/lib/acts/import-people';
import { logPerson } from '@/lib/acts/log-person';
import { star } from '@/lib/acts/person-marks';
import { revertBulk, splitBulk } from '@/lib/storage/bulk';
import { findPeople } from '@/lib/storage/find-people';
import { openKith } from '@/lib/storage/open';
import { readKeptPeople, readPersonByKey } from '@/lib/storage/people-query';
import { readQueue } from '@/lib/storage/queue-query';
import { run } from '@/lib/storage/run';
import { undo } from '@/lib/storage/undo';
import type { WriteTransaction } from '@/lib/storage/write-transaction';
import { NO_CHOICES } from '@/lib/transfer/import/read-import';
import { importFile, sightFile } from '@/lib/worker/import-file';
import { context, emptyStore, logInput, profile, TODAY } from '@/tests/builders';
import { expectWhatAlwaysHolds } from '@/tests/storage/invariants';
import { connection, connections } from '@/tests/transfer/import/files';

beforeEach(emptyStore);

const SILENT = { tell: () => {}, signal: new AbortController().signal };

function task(text: string) {
  const file = new Blob([text]);
  return { file, choices: NO_CHOICES, answers: [], otherwise: 'yours' as const };
}

const FILE = connections(
  connection('zoe-ng-1', ['Zoë', 'Ng']),
  connection('bo-li', ['Bo', 'Li'], { company: 'Loom' }),
);

async function counts() {
  const database = await openKith();
  const stores = ['people', 'profiles', 'records', 'summaries', 'queue'] as const;
  return Promise.all(stores.map((store) => database.count(store)));
}

it('whoever is imported is found and recognised, and stands in no list and no queue', async () => {
  await importFile(task(FILE), SILENT);
  expect(await readKeptPeople()).toEqual([]);
  expect(await findPeople('zoe', 5)).toEqual([]);
  expect(await findPeople('zoe', 5, 'knownWords')).toMatchObject([{ name: 'Zoë Ng' }]);
  expect(await readPersonByKey('li:in:bo-li')).toMatchObject({
    person: { name: 'Bo Li', company: 'Loom', connectedOn: '2023-11-05', keptSince: null },
  });
  expect((await readQueue(TODAY)).dueCount).toBe(0);
});

it('logging somebody who is known keeps that very person, with what the file knew', async () => {
  await importFile(task(FILE), SILENT);
  await run(logPerson, logInput('Zoë Ng', { profile: profile('zoe-ng-1') }), context());
  expect((await readKeptPeople()).map(({ name }) => name)).toEqual(['Zoë Ng']);
  expect((await counts()).slice(0, 2)).toEqual([2, 2]);
  expect(await readPersonByKey('li:in:zoe-ng-1')).toMatchObject({ person: { company: 'Acme' } });
});

it('somebody who is kept without a profile gets one by a file that knows their e-mail', async () => {
  const met = logInput('Zoë Ng', { profile: null });
  const { personIds } = await run(logPerson, met, context());
  const [personId = ''] = personIds;
  const edits = { email: { value: 'zoe@loom.example' } };
  await run(editPerson, { personId, edits }, context());
  const file = connections(
    connection('zoe-ng-1', ['Zoë', 'Ng'], { email: 'zoe@loom.example' }),
    connection('zoe-ng-2', ['Ana', 'Ng'], { email: 'zoe@loom.example' }),
  );
  const { actId } = await importFile(task(file), SILENT);
  expect((await readPersonByKey('li:in:zoe-ng-1'))?.person.id).toBe(personId);
  // A family may share an address: another name is another person.
  expect((await readPersonByKey('li:in:zoe-ng-2'))?.person.id).not.toBe(personId);
  await undo(actId, context());
  expect(await readPersonByKey('li:in:zoe-ng-1')).toBeNull();
});

it('the same file twice changes nothing, and one undo takes all of an import back', async () => {
  const { actId } = await importFile(task(FILE), SILENT);
  await expect(importFile(task(FILE), SILENT)).rejects.toMatchObject({ reason: 'nothingToSave' });
  expect(await sightFile(task(FILE))).toMatchObject({ counts: { new: 0, changed: 0, same: 2 } });
  await undo(actId, context());
  expect(await counts()).toEqual([0, 0, 0, 0, 0]);
});

it('an import that is cancelled leaves nothing behind', async () => {
  const cancelled = new AbortController();
  const tell = (progress: unknown): void => void (progress === null || cancelled.abort());
  await expect(importFile(task(FILE), { tell, signal: cancelled.signal })).rejects.toThrow();
  expect(await counts()).toEqual([0, 0, 0, 0, 0]);
});

it('another job in a later file is news: a row for whoever is kept, a line for the rest', async () => {
  await importFile(task(FILE), SILENT);
  await run(logPerson, logInput('Zoë Ng', { profile: profile('zoe-ng-1') }), context());
  const later = connections(
    connection('zoe-ng-1', ['Zoë', 'Ng'], { position: 'VP' }),
    connection('bo-li', ['Bo', 'Li'], { company: 'Foundry' }),
  );
  const { actId } = await importFile(task(later), SILENT);
  const records = await (await openKith()).getAllFromIndex('records', 'learntOn');
  expect(records).toHaveLength(2);
  expect(records).toContainEqual(
    expect.objectContaining({ state: 'open', position: 'VP', formerPosition: 'Engineer' }),
  );
  expect(records).toContainEqual(
    expect.objectContaining({ state: 'open', company: 'Foundry', formerCompany: 'Loom' }),
  );
  const { sections } = await readQueue(TODAY);
  expect(JSON.stringify(sections)).toContain('congratulate');
  await undo(actId, context());
  expect(await (await openKith()).countFromIndex('records', 'learntOn')).toBe(0);
});

it('of an import of thousands the journal keeps ids, and undo still takes back all or nothing', async () => {
  const { actId } = await importFile(task(FILE), SILENT);
  const database = await openKith();
  const entry = await database.getFromIndex('journal', 'actId', actId);
  if (entry === undefined) throw new Error('It is in the journal');
  // As the journal would hold it, were they thousands.
  const { kept, bulk } = splitBulk(entry.changes, 'made', 0);
  expect([kept, bulk?.parts.map(({ ids }) => ids.length)]).toEqual([[], [2, 2]]);
  await database.put('journal', { ...entry, changes: kept, bulk });
  const someone = await readPersonByKey('li:in:bo-li');
  const input = { personId: someone?.person.id ?? '', starred: true };
  const { actId: starring } = await run(star, input, context());
  await expect(undo(actId, context())).rejects.toMatchObject({ reason: 'laterChanges' });
  expect(await counts()).toMatchObject({ 0: 2, 1: 2 });
  await undo(starring, context());
  await undo(actId, context());
  expect(await counts()).toEqual([0, 0, 0, 0, 0]);
});

it('an import of thousands is stored as it is made, and never held together', async () => {
  let made = 0;
  let most = 0;
  let stored = 0;
  const people = function* (at: ActContext): Generator<Write> {
    for (; made < 2000; made += 1) {
      most = Math.max(most, made - stored);
      const fields = { name: `Ana ${made}` };
      yield {
        store: 'people',
        record: personFromFile(fields, at, { id: at.newId(), isKept: false }),
      };
    }
  };
  const tell = ({ done }: { done: number }): void => void (stored = done);
  const of = { ...context(), newId: () => crypto.randomUUID() };
  const input = { plan: (_: unknown, at: ActContext) => people(at) };
  await run(importPeople, input, of, null, { tell });
  expect(made).toBe(2000);
  expect(most).toBeLessThan(300);
  await expectWhatAlwaysHolds();
});

it('what an undo took away in bulk comes back by importing again, and not by redoing', async () => {
  const removed = { did: 'removed', parts: [] } as const;
  const reverting = revertBulk({} as WriteTransaction, { ...removed, parts: [] });
  await expect(reverting).rejects.toMatchObject({ reason: 'importUndone' });
});
