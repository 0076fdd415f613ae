import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { editPerson } from '@/lib/acts/edit-person';
import { logPerson } from '@/lib/acts/log-person';
import { removePerson } from '@/lib/acts/remove';
import { keptPeopleReader } from '@/lib/storage/kept-people';
import { onNotice, type Notice } from '@/lib/storage/notice';
import { run } from '@/lib/storage/run';
import { context, emptyStore, logInput } from '@/tests/builders';

beforeEach(emptyStore);

/** What every page is told of an act. */
async function noticeOf(act: () => Promise<unknown>): Promise<Notice> {
  const notices: Notice[] = [];
  const stop = onNotice((notice) => notices.push(notice));
  await act();
  stop();
  return notices.at(-1)!;
}

const names = (people: { name: string }[]): string[] => people.map(({ name }) => name).toSorted();

async function keep(name: string): Promise<string> {
  const { personIds } = await run(logPerson, logInput(name), context());
  return personIds[0]!;
}

it('after a commit the list says what a whole new reading would say', async () => {
  const zoe = await keep('Zoë');
  const olu = await keep('Olu');
  const read = keptPeopleReader();
  expect(names(await read(null))).toEqual(['Olu', 'Zoë']);
  const renamed = await noticeOf(() =>
    run(editPerson, { personId: zoe, edits: { name: { value: 'Zoë Q' } } }, context()),
  );
  expect(names(await read(renamed))).toEqual(['Olu', 'Zoë Q']);
  const removed = await noticeOf(() => run(removePerson, { personId: olu }, context()));
  expect(names(await read(removed))).toEqual(['Zoë Q']);
  const added = await noticeOf(() => keep('نور'));
  expect(names(await read(added))).toEqual(names(await keptPeopleReader()(null)));
});

it('two commits asked for at once are both in the later answer', async () => {
  await keep('Zoë');
  const read = keptPeopleReader();
  await read(null);
  const first = await noticeOf(() => keep('Ana'));
  const second = await noticeOf(() => keep('Jonas'));
  const [, later] = await Promise.all([read(first), read(second)]);
  expect(names(later)).toEqual(['Ana', 'Jonas', 'Zoë']);
});
