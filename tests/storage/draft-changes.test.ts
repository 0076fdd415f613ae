import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { logPerson } from '@/lib/acts/log-person';
import { logTouch } from '@/lib/acts/log-touch';
import { draftWriter, holdDraft, readDraft } from '@/lib/storage/drafts';
import { run } from '@/lib/storage/run';
import { undo } from '@/lib/storage/undo';
import { context, emptyStore, logInput, profile } from '@/tests/builders';

const ZOE = profile('zoe');
const TYPED = { howMet: 'at work', expertise: ['kerning'] };

beforeEach(emptyStore);

async function type(id: string, values: Record<string, unknown>): Promise<void> {
  const writer = draftWriter(id, (error) => {
    throw error;
  });
  writer.keep(values);
  await writer.settled();
}

/** Zoë is logged with what was typed; gives the act. */
async function logZoe(): Promise<string> {
  await type(ZOE.key, TYPED);
  const input = logInput('Zoë', { profile: ZOE });
  return (await run(logPerson, input, context(), ZOE.key)).actId;
}

const words = async () => (await readDraft(ZOE.key))?.values;

it('undoing that a person was logged brings back the words, and doing it again forgets them', async () => {
  let act = await logZoe();
  expect(await words()).toBeUndefined();
  for (let times = 0; times < 2; times++) {
    act = (await undo(act)).actId;
    expect(await words()).toEqual(TYPED);
    act = (await undo(act)).actId;
    expect(await words()).toBeUndefined();
  }
});

it('what was typed since stays', async () => {
  const act = await logZoe();
  await type(ZOE.key, { note: 'something else' });
  await undo(act);
  expect(await words()).toEqual({ note: 'something else' });
});

it('words that were changed after an undo stay when the act is done again', async () => {
  const { actId } = await undo(await logZoe());
  await type(ZOE.key, { ...TYPED, howMet: 'at school' });
  await undo(actId);
  expect(await words()).toMatchObject({ howMet: 'at school' });
});

it('a form that is open shows what came back, and that it went again', async () => {
  const act = await logZoe();
  const shown: unknown[] = [];
  const release = holdDraft(ZOE.key, {
    append: () => {},
    hasWords: () => false,
    words: () => ({}),
    show: (values) => shown.push(values),
    keepAgain: () => {},
  });
  await undo((await undo(act)).actId);
  release();
  expect(shown).toEqual([TYPED, {}]);
});

it('a form in which something is typed keeps it', async () => {
  const act = await logZoe();
  const shown: unknown[] = [];
  const release = holdDraft(ZOE.key, {
    append: () => {},
    hasWords: () => true,
    words: () => ({ note: 'something else' }),
    show: (values) => shown.push(values),
    keepAgain: () => {},
  });
  await undo(act);
  release();
  expect(shown).toEqual([]);
  expect(await words()).toBeUndefined();
});

it('the last letters come back, though they were not written through yet', async () => {
  await type(ZOE.key, TYPED);
  const release = holdDraft(ZOE.key, {
    append: () => {},
    hasWords: () => false,
    words: () => ({ ...TYPED, note: 'the last letters' }),
    show: () => {},
    keepAgain: () => {},
  });
  const input = logInput('Zoë', { profile: ZOE });
  const { actId } = await run(logPerson, input, context(), ZOE.key);
  await undo(actId);
  release();
  expect(await words()).toEqual({ ...TYPED, note: 'the last letters' });
});

it('an act that is refused forgets nothing', async () => {
  await type(ZOE.key, TYPED);
  const input = logInput('  ', { profile: ZOE });
  await expect(run(logPerson, input, context(), ZOE.key)).rejects.toThrow('nameMissing');
  expect(await words()).toEqual(TYPED);
});

it('the words of a touch stay forgotten: its form is on the page, free for the next', async () => {
  const { personIds } = await run(logPerson, logInput('Zoë'));
  const [personId = ''] = personIds;
  await type(`person/${personId}`, { text: 'Spoke' });
  const touch = { kind: null, day: context().today, text: 'Spoke', startedBy: null };
  const { actId } = await run(logTouch, { personId, touch }, context(), `person/${personId}`);
  await undo(actId);
  expect(await readDraft(`person/${personId}`)).toBeUndefined();
});
