// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { WholePerson } from '@/entrypoints/page/whole-person';
// Fetched when they are first needed; here before, so that no test waits for it.
import '@/components/data/erase-person';
import '@/lib/browser/beside-store';
import '@/lib/safety/erase';
import '@/lib/safety/follow-erasing';
import '@/lib/safety/make-person-backup';
import { logPerson } from '@/lib/acts/log-person';
import { removePerson } from '@/lib/acts/remove';
import { today } from '@/lib/clock';
import { openKith } from '@/lib/storage/open';
import { readPersonFile } from '@/lib/storage/people-query';
import { run } from '@/lib/storage/run';
import { logInput } from '@/tests/builders';
import {
  folder,
  newBrowser,
  saved,
  show,
  showBin,
  showData,
} from '@/tests/components/data/data-on-screen';

beforeEach(async () => {
  await newBrowser();
  // happy-dom draws nothing, so nothing would be in sight.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(64);
});

async function keep(name: string): Promise<string> {
  return (await run(logPerson, logInput(name, { note: `met ${name}` }))).personIds[0]!;
}

it('only the word erases a person, in any case; another is told of, and what is typed stays', async () => {
  const zoe = await keep('Zoë Quartermaine');
  await keep('Olu');
  const erased = vi.fn<() => void>();
  const file = (await readPersonFile(zoe))!;
  const user = show(<WholePerson file={file} onOpenPerson={() => {}} onErased={erased} />);
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(screen.getByRole('button', { name: 'Erase for good' }));
  const dialog = within(
    await screen.findByRole('dialog', { name: 'Erase Zoë Quartermaine for good?' }),
  );
  dialog.getByText('This cannot be undone.');
  const word = dialog.getByRole('textbox', { name: 'Type “erase” to go on' });
  await user.type(word, 'delete{Enter}');
  expect((word as HTMLInputElement).value).toBe('delete');
  await dialog.findByText(/That is another word/);
  expect(await readPersonFile(zoe)).not.toBeNull();
  await user.clear(word);
  await user.type(word, ' ERASE ');
  await user.click(dialog.getByRole('button', { name: 'Erase for good' }));
  await screen.findByText('Zoë Quartermaine is erased for good');
  expect(erased).toHaveBeenCalledOnce();
  expect(await readPersonFile(zoe)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(folder.files().filter(([name]) => name.endsWith('.seal'))).toHaveLength(1);
});

it('their data leaves alone, named after them', async () => {
  const zoe = await keep('Zoë');
  const file = (await readPersonFile(zoe))!;
  const user = show(<WholePerson file={file} onOpenPerson={() => {}} />);
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(screen.getByRole('button', { name: 'Export their data' }));
  await screen.findByText('Exported Zoë, 1 record');
  expect(saved.map(({ name }) => name)).toEqual([`kith-person-Zoë-${today()}.json`]);
});

it('somebody in the bin goes at once, and the others stay there', async () => {
  const zoe = await keep('Zoë');
  const olu = await keep('Olu');
  for (const personId of [zoe, olu]) await run(removePerson, { personId });
  const user = showBin();
  const [first] = within(await screen.findByRole('list', { name: 'Bin' })).getAllByRole('listitem');
  const isZoe = first?.textContent?.includes('Zoë') === true;
  await user.click(within(first!).getByRole('button', { name: 'Erase for good' }));
  await user.type(await screen.findByRole('textbox'), 'erase{Enter}');
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
  const database = await openKith();
  expect(await database.getAllKeys('people')).toEqual([isZoe ? olu : zoe]);
});

it('Erase everything names the backups in the folder, and leaves Kith as new', async () => {
  await keep('Zoë');
  const backupFolder = { name: 'Kith backups', last: null, isLasting: true, problem: null };
  await fakeBrowser.storage.local.set({ backupFolder });
  const user = showData();
  await user.click(await screen.findByRole('button', { name: 'Erase everything' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Erase everything?' }));
  await dialog.findByText(/the backups in the folder “Kith backups”/);
  await user.click(dialog.getByRole('button', { name: 'Erase everything' }));
  await dialog.findByText(/That is another word/);
  await user.type(dialog.getByRole('textbox'), 'Erase{Enter}');
  await screen.findByText('Everything is erased');
  await screen.findByText('0 people');
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

it('where the store fails nothing is erased, and that is said', async () => {
  const zoe = await keep('Zoë');
  const file = (await readPersonFile(zoe))!;
  const user = show(<WholePerson file={file} onOpenPerson={() => {}} />);
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(screen.getByRole('button', { name: 'Erase for good' }));
  await user.type(await screen.findByRole('textbox', { name: /Type/ }), 'erase');
  const failing = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await user.keyboard('{Enter}');
  await screen.findByText('Nothing was erased.');
  failing.mockRestore();
  expect(await readPersonFile(zoe)).not.toBeNull();
  expect(await fakeBrowser.storage.local.get('erasing')).toEqual({});
});
