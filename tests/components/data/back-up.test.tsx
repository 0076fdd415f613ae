// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { logPerson } from '@/lib/acts/log-person';
import { readLastBackup } from '@/lib/browser/last-backup';
import { today } from '@/lib/clock';
import { addDays } from '@/lib/domain/day';
import { readContents } from '@/lib/safety/contents';
import { openKith } from '@/lib/storage/open';
import { run } from '@/lib/storage/run';
import { decryptText } from '@/lib/transfer/backup/age';
import { readBackup } from '@/lib/transfer/backup/read-backup';
import { logInput, profile } from '@/tests/builders';
import { newBrowser, saved, showData } from '@/tests/components/data/data-on-screen';

const WORDS = 'kerning harbour violet neun';

beforeEach(async () => {
  await newBrowser();
  await run(logPerson, logInput('Zoë Quartermaine', { profile: profile('zoe'), note: 'x' }));
  await run(logPerson, logInput('نور الفارسي'));
});

const name = () => `kith-backup-${today()}.json`;

it('one click saves everything in one file, named by the day, and says how much it was', async () => {
  const user = showData();
  await user.click(screen.getByRole('button', { name: 'Back up' }));
  await screen.findByText('Backed up 2 people and 1 record');
  expect(saved.map((each) => each.name)).toEqual([name()]);
  const read = await readBackup(await saved[0]!.blob.text());
  expect(read).toMatchObject({ ok: true, contents: (await readContents()).contents });
});

it('the day and the counts of the last backup stay', async () => {
  const user = showData();
  await screen.findByText('No backup has been made from this browser yet.');
  await user.click(screen.getByRole('button', { name: 'Back up' }));
  await screen.findByText(/^Backed up \d+ \w+, 2 people, 1 record$/);
  expect(await readLastBackup()).toEqual({ day: today(), people: 2, records: 1 });
});

it('its age shows once it is over a week, and not before', async () => {
  const lastBackup = { day: addDays(today(), -7), people: 214, records: 1032 };
  await fakeBrowser.storage.local.set({ lastBackup });
  showData();
  await screen.findByText(/214 people, 1,032 records/);
  expect(screen.queryByText(/That was/)).toBeNull();
  await fakeBrowser.storage.local.set({ lastBackup: { ...lastBackup, day: addDays(today(), -9) } });
  await screen.findByText('That was 9 days ago.');
});

it('with a passphrase typed twice the file is encrypted, and that passphrase opens it', async () => {
  const user = showData();
  await user.click(screen.getByLabelText('Protect with a passphrase'));
  screen.getByText(/Nobody can open the file without this passphrase/);
  await user.type(screen.getByLabelText('Passphrase'), WORDS);
  await user.type(screen.getByLabelText('Passphrase again'), WORDS);
  await user.click(screen.getByRole('button', { name: 'Back up' }));
  await screen.findByText('Backed up 2 people and 1 record');
  expect(saved.map((each) => each.name)).toEqual([`${name()}.age`]);
  const bytes = new Uint8Array(await saved[0]!.blob.arrayBuffer());
  expect(new TextDecoder().decode(bytes)).not.toContain('Quartermaine');
  const decrypted = await decryptText(bytes, WORDS);
  expect(decrypted.ok && (await readBackup(decrypted.text)).ok).toBe(true);
  expect(screen.getByLabelText('Passphrase')).toHaveProperty('value', '');
});

it('a passphrase that is missing, or not typed the same twice, is said beside its field, and no file is saved', async () => {
  const user = showData();
  await user.click(screen.getByLabelText('Protect with a passphrase'));
  await user.click(screen.getByRole('button', { name: 'Back up' }));
  screen.getByText('Type a passphrase, or back up without one.');
  expect(document.activeElement).toBe(screen.getByLabelText('Passphrase'));
  await user.type(screen.getByLabelText('Passphrase'), WORDS);
  await user.type(screen.getByLabelText('Passphrase again'), 'kerning{Enter}');
  screen.getByText(/The two are not the same/);
  expect(screen.getByLabelText('Passphrase')).toHaveProperty('value', WORDS);
  expect(saved).toEqual([]);
});

it('a passphrase is hidden until somebody asks to see it', async () => {
  const user = showData();
  await user.click(screen.getByLabelText('Protect with a passphrase'));
  expect(screen.getByLabelText('Passphrase')).toHaveProperty('type', 'password');
  await user.click(screen.getByRole('button', { name: 'Show' }));
  for (const label of ['Passphrase', 'Passphrase again']) {
    expect(screen.getByLabelText(label)).toHaveProperty('type', 'text');
  }
});

it('where the store cannot be read no file is saved, and that is said', async () => {
  const user = showData();
  await screen.findByText('2 people');
  const database = await openKith();
  vi.spyOn(database, 'transaction').mockImplementation(() => {
    throw new DOMException('', 'UnknownError');
  });
  vi.stubGlobal('reportError', () => {});
  await user.click(screen.getByRole('button', { name: 'Back up' }));
  await screen.findByText(/No backup was made/);
  expect(saved).toEqual([]);
  await waitFor(async () => expect(await readLastBackup()).toBeNull());
});

it('a note of the last backup that makes no sense is none', async () => {
  await fakeBrowser.storage.local.set({ lastBackup: { day: 'yesterday', people: 1, records: 1 } });
  expect(await readLastBackup()).toBeNull();
});
