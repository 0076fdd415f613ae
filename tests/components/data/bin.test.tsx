// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { logPerson } from '@/lib/acts/log-person';
import { removeProfile } from '@/lib/acts/profile-acts';
import { removePerson, removeRecord } from '@/lib/acts/remove';
import type { Id } from '@/lib/domain/record';
import { openKith } from '@/lib/storage/open';
import { readPersonFile } from '@/lib/storage/people-query';
import { run } from '@/lib/storage/run';
import { context, logInput, profile, TODAY } from '@/tests/builders';
import { newBrowser, showBin, showData } from '@/tests/components/data/data-on-screen';

beforeEach(async () => {
  await newBrowser();
  // happy-dom draws nothing, so nothing would be in sight.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(64);
});

async function keep(name: string, slug: string): Promise<Id> {
  const input = logInput(name, { profile: profile(slug), note: `met ${name}` });
  return (await run(logPerson, input, context())).personIds[0]!;
}

const rows = async () =>
  within(await screen.findByRole('list', { name: 'Bin' })).getAllByRole('listitem');

it('an empty bin says so', async () => {
  showBin();
  await screen.findByText('The bin is empty.');
  screen.getByText(/stays here for 30 days/);
});

it('who was removed stands there, the newest first, with the day it stays until', async () => {
  const zoe = await keep('Zoë Quartermaine', 'zoe');
  const nour = await keep('نور الفارسي', 'nour');
  await run(removePerson, { personId: zoe }, context(TODAY, 1));
  await run(removePerson, { personId: nour }, context(TODAY, 2));
  showBin();
  const said = (await rows()).map((row) => row.textContent);
  expect(said[0]).toContain('نور الفارسي');
  expect(said[1]).toContain('Zoë Quartermaine');
  expect(said[1]).toContain('with 1 record');
  expect(said[1]).toContain('stays until Mon 21 Dec');
});

it('Bring back brings a person back with all that was theirs, and Undo puts them in again', async () => {
  const zoe = await keep('Zoë Quartermaine', 'zoe');
  const before = await readPersonFile(zoe);
  await run(removePerson, { personId: zoe }, context());
  const user = showBin();
  await user.click(await screen.findByRole('button', { name: 'Bring back' }));
  await screen.findByText('Zoë Quartermaine is back');
  await screen.findByText('The bin is empty.');
  expect(await readPersonFile(zoe)).toEqual(before);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await rows()).toHaveLength(1);
});

it('a record and a profile say whose they are, and come back by themselves', async () => {
  const zoe = await keep('Zoë Quartermaine', 'zoe');
  const { records, profiles } = (await readPersonFile(zoe))!;
  await run(removeRecord, { personId: zoe, recordId: records[0]!.id }, context(TODAY, 1));
  await run(removeProfile, { personId: zoe, profileId: profiles[0]!.id }, context(TODAY, 2));
  const user = showBin();
  const [page, note] = (await rows()).map((row) => within(row));
  page!.getByText(/linkedin\.com\/in\/zoe/);
  note!.getByText('met Zoë Quartermaine');
  expect(note!.getByRole('link', { name: 'Zoë Quartermaine' })).toHaveProperty(
    'hash',
    `#/person/${zoe}`,
  );
  await user.click(note!.getByRole('button', { name: 'Bring back' }));
  await screen.findByText('Brought back');
  await waitFor(async () => expect(await rows()).toHaveLength(1));
  expect((await readPersonFile(zoe))!.records).toMatchObject([{ removedOn: null }]);
});

it('a long bin draws no more than what is in sight', async () => {
  const database = await openKith();
  const zoe = await keep('Zoë', 'zoe');
  const person = (await database.get('people', zoe))!;
  const transaction = database.transaction('people', 'readwrite');
  for (let place = 0; place < 400; place += 1) {
    const id = `many-${place}`;
    void transaction.store.put({ ...person, id, removedOn: '2026-11-21T10:00:00.000Z' });
  }
  await transaction.done;
  showBin();
  await screen.findByText('400 things in the bin', {}, { timeout: 10_000 });
  expect((await rows()).length).toBeLessThan(100);
});

it('a bin that cannot be read is no empty one', async () => {
  const database = await openKith();
  vi.spyOn(database, 'transaction').mockImplementation(() => {
    throw new DOMException('', 'UnknownError');
  });
  showBin();
  await screen.findByRole('alert');
  expect(screen.queryByText('The bin is empty.')).toBeNull();
});

it('the Data room leads to the bin and says how much is in it', async () => {
  const zoe = await keep('Zoë', 'zoe');
  await run(removePerson, { personId: zoe }, context());
  showData();
  await screen.findByText('1 thing in the bin');
  expect(screen.getByRole('link', { name: 'Open the bin' })).toHaveProperty('hash', '#/bin');
});
