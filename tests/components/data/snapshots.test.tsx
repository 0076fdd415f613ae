// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { logPerson } from '@/lib/acts/log-person';
import { keepSnapshot } from '@/lib/safety/keep-snapshot';
import { readKeptPeople } from '@/lib/storage/people-query';
import { run } from '@/lib/storage/run';
import { emptyStore, logInput } from '@/tests/builders';
import { folder, newBrowser, showData } from '@/tests/components/data/data-on-screen';

// Loaded when it is needed, which a test should not have to wait for.
beforeAll(() => import('@/lib/safety/make-snapshot'));
beforeEach(async () => {
  await newBrowser();
  await run(logPerson, logInput('Zoë Quartermaine', { note: 'x' }));
});

const list = async () => within(await screen.findByRole('list', { name: 'Snapshots' }));
const rows = async () => (await list()).getAllByRole('listitem');

/** Alters one byte of the files of that ending. */
function alter(ending: string): void {
  const file = folder.files().find(([name]) => name.endsWith(ending))![1];
  file.bytes = file.bytes.with(30, (file.bytes[30] ?? 0) ^ 1);
}

it('without any it says so, where they are, and what they are not', async () => {
  showData();
  await screen.findByText('There are none yet.');
  screen.getByText(/They lie in this browser’s profile and are gone with it/);
});

it('one that is kept now stands there with its reason, what is in it, and that it was checked', async () => {
  const user = showData();
  await user.click(await screen.findByRole('button', { name: 'Keep one now' }));
  await screen.findByText('Snapshot kept');
  const row = within((await rows())[0]!);
  row.getByText(/you asked for it/);
  row.getByText(/1 person · 1 record · .* · (being checked…|checked)/);
  await row.findByText(/· checked/);
});

it('where nothing has changed since the newest it says so and keeps no second one', async () => {
  const user = showData();
  const keep = await screen.findByRole('button', { name: 'Keep one now' });
  await user.click(keep);
  await screen.findByText('Snapshot kept');
  await user.click(keep);
  await screen.findByText('Nothing has changed since the newest snapshot.');
  expect(await rows()).toHaveLength(1);
});

it('the newest stands first', async () => {
  await keepSnapshot('daily');
  await run(logPerson, logInput('Olu'));
  await keepSnapshot('before-merge');
  showData();
  const said = (await rows()).map((row) => row.textContent);
  expect(said).toMatchObject([
    expect.stringContaining('before people were merged'),
    expect.stringContaining('kept by itself'),
  ]);
});

it('one is restored with the same preview', async () => {
  await keepSnapshot('daily');
  await emptyStore();
  const user = showData();
  await user.click(await screen.findByRole('button', { name: 'Restore…' }));
  await screen.findByRole('heading', { name: 'Restore a snapshot' });
  screen.getByText(/^Kept on .* \(today\)\.$/);
  await user.click(await screen.findByRole('button', { name: 'Add what is missing' }));
  await screen.findByText('Restored');
  expect((await readKeptPeople()).map(({ name }) => name)).toEqual(['Zoë Quartermaine']);
});

it('one that is damaged is named as such, and cannot be restored', async () => {
  await keepSnapshot('daily');
  alter('.json.gz');
  showData();
  await screen.findByText('damaged, cannot be restored');
  expect(screen.queryByRole('button', { name: 'Restore…' })).toBeNull();
});

it('one whose seal is damaged is not left out', async () => {
  await keepSnapshot('before-import');
  alter('.seal');
  showData();
  await screen.findByText('damaged, cannot be restored');
  expect((await rows())[0]!.textContent).toContain('before an import');
});

it('snapshots that cannot be read are no empty list', async () => {
  Object.assign(navigator.storage, {
    getDirectory: () => Promise.reject(new DOMException('', 'SecurityError')),
  });
  vi.stubGlobal('reportError', () => {});
  showData();
  await screen.findByText(/The snapshots could not be read/);
  await waitFor(() => expect(screen.queryByText('There are none yet.')).toBeNull());
});
