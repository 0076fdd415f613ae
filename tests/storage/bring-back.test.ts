import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { bringBack } from '@/lib/acts/bring-back';
import { logPerson } from '@/lib/acts/log-person';
import { setFollowUp } from '@/lib/acts/person-marks';
import { removePerson, removeRecord } from '@/lib/acts/remove';
import { openFollowUps } from '@/lib/domain/person-file';
import { readPersonByKey, readPersonFile } from '@/lib/storage/people-query';
import { run } from '@/lib/storage/run';
import { undo } from '@/lib/storage/undo';
import { context, emptyStore, logInput, profile, TODAY } from '@/tests/builders';

beforeEach(emptyStore);

async function keep(name: string, slug: string): Promise<string> {
  const input = logInput(name, { profile: profile(slug), followUp: { due: TODAY, reason: '' } });
  return (await run(logPerson, input, context())).personIds[0]!;
}

it('a removed person comes back with everything, and is recognised again', async () => {
  const personId = await keep('Zoë', 'zoe');
  const before = await readPersonFile(personId);
  await run(removePerson, { personId }, context());
  expect(await readPersonByKey('li:in:zoe')).toBeNull();
  await run(bringBack, { personId, keys: ['li:in:zoe'] }, context());
  expect(await readPersonFile(personId)).toEqual(before);
  expect((await readPersonByKey('li:in:zoe'))?.person.id).toBe(personId);
});

it('a profile that somebody else has by now stays theirs and comes back as a former one', async () => {
  const first = await keep('Zoë', 'zoe');
  await run(removePerson, { personId: first }, context());
  const second = await keep('Zara', 'zoe');
  const { actId } = await run(bringBack, { personId: first, keys: ['li:in:zoe'] }, context());
  expect((await readPersonByKey('li:in:zoe'))?.person.id).toBe(second);
  expect((await readPersonFile(first))?.profiles).toMatchObject([{ former: true }]);
  await undo(actId, context());
  expect(await readPersonFile(first)).toBeNull();
});

it('a follow-up that comes back beside an open one is replaced: there is never more than one', async () => {
  const personId = await keep('Zoë', 'zoe');
  const file = (await readPersonFile(personId))!;
  const old = openFollowUps(file)[0]!;
  await run(removeRecord, { personId, recordId: old.id }, context());
  await run(setFollowUp, { personId, followUp: { due: '2026-12-01', reason: 'new' } }, context());
  await run(bringBack, { personId, itemId: old.id, keys: [] }, context());
  const after = (await readPersonFile(personId))!;
  expect(openFollowUps(after).map(({ reason }) => reason)).toEqual(['new']);
  const back = after.records.find(({ id }) => id === old.id);
  expect(back).toMatchObject({ removedOn: null, state: 'replaced' });
});

it('what is not in the bin cannot be brought back', async () => {
  const personId = await keep('Zoë', 'zoe');
  await expect(run(bringBack, { personId, keys: [] }, context())).rejects.toThrow('personGone');
  const input = { personId, itemId: 'nobody', keys: [] };
  await expect(run(bringBack, input, context())).rejects.toThrow('recordGone');
});
