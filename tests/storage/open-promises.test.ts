import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { logPerson } from '@/lib/acts/log-person';
import { logTouch } from '@/lib/acts/log-touch';
import { settlePromise } from '@/lib/acts/promise-acts';
import { removePerson } from '@/lib/acts/remove';
import type { PromiseInput } from '@/lib/acts/entries';
import { countOpenPromises } from '@/lib/storage/open-promises';
import { readPersonFile } from '@/lib/storage/people-query';
import { run } from '@/lib/storage/run';
import { undo } from '@/lib/storage/undo';
import { context, emptyStore, logInput, TODAY } from '@/tests/builders';

beforeEach(emptyStore);

const keep = async (name: string) =>
  (await run(logPerson, logInput(name), context())).personIds[0]!;

const promise = (personId: string, rest: Partial<PromiseInput> = {}) =>
  run(
    logTouch,
    { personId, promise: { text: 'the table', by: 'me', due: null, ...rest } },
    context(),
  );

it('the open promises are the user’s own, with a day or without, until settled or gone with the person', async () => {
  const [ana, bela] = [await keep('Ana'), await keep('Béla')];
  await promise(ana);
  await promise(ana, { by: 'myself', due: TODAY });
  await promise(ana, { by: 'them' });
  await promise(bela);
  expect(await countOpenPromises()).toBe(3);
  const { records } = (await readPersonFile(ana))!;
  const recordId = records.find((each) => each.type === 'promise' && each.due === null)!.id;
  const kept = { personId: ana, recordId, outcome: { state: 'kept' as const } };
  const { actId } = await run(settlePromise, kept, context());
  expect(await countOpenPromises()).toBe(2);
  await run(removePerson, { personId: bela }, context());
  expect(await countOpenPromises()).toBe(1);
  await undo(actId, context());
  expect(await countOpenPromises()).toBe(2);
});
