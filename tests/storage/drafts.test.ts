import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { logPerson } from '@/lib/acts/log-person';
import { run } from '@/lib/storage/run';
import { appendToDraft, draftWriter, holdDraft, readDraft } from '@/lib/storage/drafts';
import { context, emptyStore, logInput } from '@/tests/builders';

beforeEach(emptyStore);

const never = (error: unknown): never => {
  throw error;
};

it('the newest of many inputs is what is stored', async () => {
  const writer = draftWriter('li:in:zoe', never);
  for (const note of ['H', 'He', 'Hel', 'Hell', 'Hello']) writer.keep({ note });
  await writer.settled();
  expect((await readDraft('li:in:zoe'))?.values).toEqual({ note: 'Hello' });
});

it('a form that opens at once reads what the one before is still writing', async () => {
  const writer = draftWriter('li:in:zoe', never);
  writer.keep({ note: 'Hel' });
  writer.keep({ note: 'Hello' });
  expect((await readDraft('li:in:zoe'))?.values).toEqual({ note: 'Hello' });
});

it('a forgotten draft stays forgotten, whatever was under way', async () => {
  const writer = draftWriter('li:in:zoe', never);
  writer.keep({ note: 'Hello' });
  await writer.forget();
  expect(await readDraft('li:in:zoe')).toBeUndefined();
});

it('text from outside goes beneath what is there, in the open form or in the store', async () => {
  await appendToDraft('li:in:zoe', 'note', 'From the page');
  await appendToDraft('li:in:zoe', 'note', 'and more');
  expect((await readDraft('li:in:zoe'))?.values).toEqual({ note: 'From the page\nand more' });
  const heard: string[] = [];
  const release = holdDraft('li:in:zoe', {
    append: (field, text) => heard.push(`${field}: ${text}`),
    hasWords: () => true,
    words: () => ({}),
    show: () => {},
    keepAgain: () => {},
  });
  await appendToDraft('li:in:zoe', 'note', 'to the form');
  release();
  expect(heard).toEqual(['note: to the form']);
});

it('a write that fails is told, and the next input is tried again', async () => {
  const told: unknown[] = [];
  const writer = draftWriter('li:in:zoe', (error) => told.push(error));
  writer.keep({ note: () => 'a function cannot be stored' });
  await writer.settled();
  writer.keep({ note: 'Hello' });
  await writer.settled();
  expect(told).toHaveLength(1);
  expect((await readDraft('li:in:zoe'))?.values).toEqual({ note: 'Hello' });
});

it('the act that makes a draft good forgets it in its own transaction', async () => {
  const writer = draftWriter('new', never);
  writer.keep({ name: 'Zoë' });
  await writer.settled();
  await expect(run(logPerson, logInput(' '), context(), 'new')).rejects.toThrow('nameMissing');
  expect((await readDraft('new'))?.values).toEqual({ name: 'Zoë' });
  await run(logPerson, logInput('Zoë'), context(), 'new');
  expect(await readDraft('new')).toBeUndefined();
});

it('a draft that was never read is laid over what is stored, not put in its place', async () => {
  const before = draftWriter('new', never);
  before.keep({ note: 'Yesterday', name: 'Zoë' });
  await before.settled();
  const unread = draftWriter('new', never);
  unread.keep({ name: 'Zo' });
  await unread.settled();
  expect((await readDraft('new'))?.values).toEqual({ note: 'Yesterday', name: 'Zo' });
});
