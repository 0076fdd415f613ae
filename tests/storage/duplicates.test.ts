import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { editPerson } from '@/lib/acts/edit-person';
import { keepApart } from '@/lib/acts/keep-apart';
import { logPerson } from '@/lib/acts/log-person';
import { logTouch } from '@/lib/acts/log-touch';
import { mergePeople } from '@/lib/acts/merge-people';
import { somebodyElse } from '@/lib/acts/profile-acts';
import { removePerson } from '@/lib/acts/remove';
import type { Id, PersonFields } from '@/lib/domain/record';
import { readDuplicates } from '@/lib/storage/duplicates-query';
import { findPeople } from '@/lib/storage/find-people';
import { openKith } from '@/lib/storage/open';
import { run } from '@/lib/storage/run';
import { undo } from '@/lib/storage/undo';
import { context, emptyStore, logInput, profile, TODAY } from '@/tests/builders';

beforeEach(emptyStore);

async function log(name: string, fields: Partial<PersonFields> = {}, slug?: string): Promise<Id> {
  const page = slug === undefined ? null : profile(slug);
  const input = logInput(name, { profile: page, fields: { name, ...fields } });
  return (await run(logPerson, input, context())).personIds[0]!;
}

async function pairs(): Promise<string[]> {
  const found = await readDuplicates();
  return found.map(({ one, other, because }) => `${one.name}, ${other.name}: ${because.join()}`);
}

const EMAIL = { email: 'zoe@example.test' };

it('a pair leaves when it is merged, comes back with undo, and leaves for good as two people', async () => {
  const zoe = await log('Zoë', EMAIL);
  await log('Olu', { email: 'olu@example.test' });
  const other = await log('Zoé', EMAIL);
  expect(await pairs()).toEqual(['Zoë, Zoé: email']);
  const choices = {};
  const { actId } = await run(mergePeople, { keepId: zoe, otherId: other, choices }, context());
  expect(await pairs()).toEqual([]);
  await undo(actId, context());
  expect(await pairs()).toEqual(['Zoë, Zoé: email']);
  const apart = await run(keepApart, { personId: other, otherId: zoe }, context());
  expect(await pairs()).toEqual([]);
  await undo(apart.actId, context());
  expect(await pairs()).toEqual(['Zoë, Zoé: email']);
});

it('who was told apart from somebody is apart from whoever that somebody becomes', async () => {
  const [zoe, zoé] = [await log('Zoë', EMAIL), await log('Zoé', EMAIL)];
  const third = await log('Z');
  await run(keepApart, { personId: zoé, otherId: zoe }, context());
  await run(mergePeople, { keepId: third, otherId: zoe, choices: {} }, context());
  expect(await pairs()).toEqual([]);
});

it('whoever is in the bin is nobody’s duplicate', async () => {
  await log('Zoë', EMAIL);
  await run(removePerson, { personId: await log('Zoé', EMAIL) }, context());
  expect(await pairs()).toEqual([]);
});

it('the known are among them, and the one who is kept is the one to stay', async () => {
  const before = await log('Olu', {}, 'a');
  const page = { personId: before, key: 'li:in:a', pageName: 'Maria Sol' };
  const { personIds } = await run(somebodyElse, page, context());
  const known = personIds.find((id) => id !== before)!;
  const edits = { company: { value: 'Loom' } };
  await run(editPerson, { personId: known, edits }, context());
  const kept = await log('Maria Sol', { company: 'Loom' });
  const [pair, ...others] = await readDuplicates();
  expect(others).toEqual([]);
  expect([pair?.one.personId, pair?.other.personId]).toEqual([kept, known]);
  expect(pair?.other.isKept).toBe(false);
});

it('of two who are kept the one whom the user touched last is the one to stay', async () => {
  const ids = [await log('Zoë', EMAIL), await log('Zoé', EMAIL)];
  for (const [place, day] of [
    [1, '2026-11-19'],
    [0, '2026-11-20'],
    [1, TODAY],
  ] as const) {
    const touch = { kind: 'call', day, text: '', startedBy: null } as const;
    await run(logTouch, { personId: ids[place]!, touch }, context());
    expect((await readDuplicates())[0]?.one.personId).toBe(ids[place]);
  }
});

it('among many more than are read in one go none is overlooked', async () => {
  const database = await openKith();
  await log('Zoë', EMAIL);
  const [summary] = await database.getAll('summaries');
  const transaction = database.transaction('summaries', 'readwrite');
  for (let n = 0; n < 1200; n++) {
    const matchKeys = [`email:${n % 600}@example.test`];
    void transaction.store.put({ ...summary!, personId: `p${n}`, matchKeys });
  }
  await transaction.done;
  expect(await readDuplicates()).toHaveLength(600);
});

it('people found are sorted as the language sorts names, those found by a name they had among them', async () => {
  await log('Adler, Łukasz', { formerNames: ['Sol'] });
  await log('Ärmel, Zoë', { nickname: 'Sol' });
  await log('Zoë', { company: 'Sol & Sons' });
  await log('Azaria', { formerNames: ['Sol'] });
  const found = await findPeople('sol', 5);
  expect(found.map(({ name }) => name)).toEqual(['Adler, Łukasz', 'Ärmel, Zoë', 'Azaria', 'Zoë']);
});
