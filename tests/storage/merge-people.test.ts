import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { editPerson } from '@/lib/acts/edit-person';
import { keepApart } from '@/lib/acts/keep-apart';
import { logPerson } from '@/lib/acts/log-person';
import { logTouch } from '@/lib/acts/log-touch';
import { mergePeople } from '@/lib/acts/merge-people';
import { newProfile } from '@/lib/acts/new-record';
import { settlePromise } from '@/lib/acts/promise-acts';
import { removePerson } from '@/lib/acts/remove';
import { PERSON_REFERENCES } from '@/lib/domain/person-references';
import type { Clash, Id } from '@/lib/domain/record';
import { referencesOf, referringFields, rewriteReferences } from '@/lib/domain/rewrite-references';
import { onNotice } from '@/lib/storage/notice';
import { openKith } from '@/lib/storage/open';
import { readPersonFile } from '@/lib/storage/people-query';
import { admit } from '@/lib/storage/admit';
import { readQueue } from '@/lib/storage/queue-query';
import { readMentions } from '@/lib/storage/read-mentioning';
import { run } from '@/lib/storage/run';
import { undo } from '@/lib/storage/undo';
import { context, emptyStore, logInput, profile, TODAY } from '@/tests/builders';
import { everythingStored, expectWhatAlwaysHolds, placesOf } from '@/tests/storage/invariants';

beforeEach(emptyStore);

const DUE = { due: TODAY, reason: '' };

async function log(name: string, rest = {}): Promise<Id> {
  const { personIds } = await run(logPerson, logInput(name, rest), context());
  return personIds[0]!;
}

async function merge(keepId: Id, otherId: Id) {
  return run(mergePeople, { keepId, otherId, choices: {} }, context());
}

/** What a promise to a third person looks like, handed over to `to`. */
async function handOver(personId: Id, to: Id): Promise<void> {
  const promise = { text: 'the table', by: 'me', due: null } as const;
  await run(logTouch, { personId, promise }, context());
  const file = await readPersonFile(personId);
  const recordId = file!.records.find(({ type }) => type === 'promise')!.id;
  const outcome = { state: 'handed over', to: { personId: to } } as const;
  await run(settlePromise, { personId, recordId, outcome }, context());
}

/** Three people of whom the third mentions the other in every field in which that can be done. */
async function everyMention() {
  const kept = await log('Zoë', { profile: profile('zoe'), followUp: DUE });
  const other = await log('Zoé', { profile: profile('zoe-q'), followUp: DUE, note: 'Met twice' });
  const fields = { name: 'نور', introducedBy: { personId: other } };
  const third = await log('نور', { fields });
  await handOver(third, other);
  await run(keepApart, { personId: third, otherId: other }, context());
  await admit([other], TODAY);
  const database = await openKith();
  const lost: Clash = { field: 'x', lost: { personId: other }, at: context().now };
  const person = (await database.get('people', third))!;
  await database.put('people', { ...person, clashes: [lost] });
  const [record] = await database.getAllFromIndex('records', 'personId', third);
  await database.put('records', { ...record!, clashes: [lost] });
  await run(logTouch, { personId: other, note: 'Wrote back' }, context());
  return { kept, other, third };
}

/** Which of the declared fields name somebody in a store. */
async function fieldsNaming(store: 'people' | 'profiles' | 'records' | 'admissions', id: Id) {
  const named = new Set<string>();
  for (const record of await (await openKith()).getAll(store)) {
    rewriteReferences(store, record, (each, field) => {
      if (each === id) named.add(field);
      return each;
    });
  }
  return [...named].toSorted();
}

it('every declared reference to the other is re-pointed, and the other is nowhere', async () => {
  const { kept, other } = await everyMention();
  for (const store of ['people', 'profiles', 'records', 'admissions'] as const) {
    // Only a merge makes one of these.
    const fields = referringFields(store).filter((field) => field !== 'mergedIds');
    expect(await fieldsNaming(store, other)).toEqual(fields.toSorted());
  }
  const before = await everythingStored();
  const { actId } = await merge(kept, other);
  expect(await placesOf(other)).toEqual([]);
  await expectWhatAlwaysHolds();
  expect(await fieldsNaming('people', kept)).toEqual(
    referringFields('people')
      .filter((field) => field !== 'mergedIds')
      .toSorted(),
  );
  await undo(actId, context());
  expect(await everythingStored()).toEqual(before);
});

it('a store that a merge does not know of stops this test: each has its fields declared, and none is re-pointed unread', async () => {
  const database = await openKith();
  const repointed = Object.entries(PERSON_REFERENCES).filter(([, fields]) =>
    Object.values<string>(fields).includes('repointed'),
  );
  expect([...database.objectStoreNames].toSorted()).toEqual(
    Object.keys(PERSON_REFERENCES).toSorted(),
  );
  expect(repointed.map(([store]) => store)).toEqual([
    'people',
    'profiles',
    'records',
    'admissions',
  ]);
});

it('every field that can mention somebody is found by an index', async () => {
  const transaction = (await openKith()).transaction(['people', 'records'], 'readonly');
  await expect(readMentions(transaction, new Set(['nobody']))).resolves.toEqual([]);
});

it('both timelines and profiles are one person’s, with one follow-up in the queue', async () => {
  const { kept, other } = await everyMention();
  await merge(kept, other);
  const file = (await readPersonFile(kept))!;
  expect(file.profiles.map(({ key }) => key).toSorted()).toEqual(['li:in:zoe', 'li:in:zoe-q']);
  expect(file.records.filter(({ type }) => type === 'note')).toHaveLength(2);
  const { sections } = await readQueue(TODAY);
  expect(sections.today.map(({ personId }) => personId)).toEqual([kept]);
});

it('a key that both hold is one profile after the merge, and two again after its undo', async () => {
  const kept = await log('Zoë', { profile: profile('zoe') });
  const other = await log('Zoé');
  const twin = { ...profile('zoe'), personId: other, former: false, pageName: '' };
  await (await openKith()).put('profiles', newProfile(twin, context()));
  const before = await everythingStored();
  const { actId } = await merge(kept, other);
  expect((await readPersonFile(kept))?.profiles).toHaveLength(1);
  await undo(actId, context());
  expect({ ...(await everythingStored()), summaries: [] }).toEqual({ ...before, summaries: [] });
});

it('an id that was merged leads to who it is now, also through two merges', async () => {
  const [zoe, zoé, z] = [await log('Zoë'), await log('Zoé'), await log('Z. Quartermaine')];
  await merge(zoé, z);
  const second = await merge(zoe, zoé);
  for (const id of [zoé, z]) expect((await readPersonFile(id))?.person.id).toBe(zoe);
  await undo(second.actId, context());
  expect((await readPersonFile(z))?.person.id).toBe(zoé);
  await run(removePerson, { personId: zoé }, context());
  expect(await readPersonFile(z)).toBeNull();
});

it('what is saved by a page that still has the other’s id goes to the one who stayed', async () => {
  const [kept, other, third] = [await log('Zoë'), await log('Zoé'), await log('Olu')];
  await merge(kept, other);
  const touch = { kind: 'call', day: TODAY, text: 'hello', startedBy: null } as const;
  await run(logTouch, { personId: other, touch }, context());
  const edits = { introducedBy: { value: { personId: other } } };
  await run(editPerson, { personId: third, edits }, context());
  await run(editPerson, { personId: kept, edits }, context());
  expect((await readPersonFile(kept))?.records.map(({ type }) => type)).toEqual(['touch']);
  expect((await readPersonFile(kept))?.person.introducedBy).toBeNull();
  expect((await readPersonFile(third))?.person.introducedBy).toEqual({ personId: kept });
  await expectWhatAlwaysHolds();
});

it('a page that shows somebody by an old id hears of what becomes of them', async () => {
  const [kept, other] = [await log('Zoë'), await log('Zoé')];
  await merge(kept, other);
  const heard: Id[][] = [];
  const stop = onNotice(({ personIds }) => heard.push(personIds));
  const { personIds } = await run(logTouch, { personId: kept, note: 'Moved' }, context());
  stop();
  expect(heard).toEqual([[kept, other]]);
  expect(personIds).toEqual([kept]);
});

it('an undo that would mention somebody who was merged since is refused', async () => {
  const [kept, other, third] = [await log('Zoë'), await log('Zoé'), await log('Olu')];
  const by = (value: object | null) => ({ introducedBy: { value: value as never } });
  await run(editPerson, { personId: third, edits: by({ personId: other }) }, context());
  const edit = { personId: third, edits: by({ name: 'Somebody' }) };
  const { actId } = await run(editPerson, edit, context());
  const merged = await merge(kept, other);
  await expect(undo(actId, context())).rejects.toThrow('laterChanges');
  await undo(merged.actId, context());
  await undo(actId, context());
  expect((await readPersonFile(third))?.person.introducedBy).toEqual({ personId: other });
});

it('the making of somebody who is kept apart from another cannot be undone from under it', async () => {
  const zoe = await log('Zoë');
  const { actId, personIds } = await run(logPerson, logInput('Zoé'), context());
  await run(keepApart, { personId: zoe, otherId: personIds[0]! }, context());
  await expect(undo(actId, context())).rejects.toThrow('laterChanges');
});

it('whoever was merged away is not let into a week by a queue that was read before', async () => {
  const [kept, other] = [await log('Zoë'), await log('Zoé')];
  const { actId } = await merge(kept, other);
  await admit([kept, other], TODAY);
  expect(await placesOf(other)).toEqual([]);
  await undo(actId, context());
  expect(referencesOf('people', (await readPersonFile(other))!.person)).toEqual([]);
});
