// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changeSettings } from '@/lib/acts/change-settings';
import { logPerson } from '@/lib/acts/log-person';
import { today } from '@/lib/clock';
import { run } from '@/lib/storage/run';
import { emptyStore, logInput, profile } from '@/tests/builders';
import { newBrowser, saved, showData } from '@/tests/components/data/data-on-screen';

beforeEach(newBrowser);
afterEach(() => {
  vi.restoreAllMocks();
  return emptyStore();
});

async function keepZoe(): Promise<void> {
  const followUp = { due: today(), reason: 'ask about the move' };
  await run(logPerson, logInput('Zoë Quartermaine', { profile: profile('zoe'), followUp }));
}

async function textOf(name: RegExp): Promise<string> {
  const file = saved.find((each) => name.test(each.name));
  if (file === undefined) throw new Error(`Not saved: ${String(name)}`);
  return file.blob.text();
}

const exportAs = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('each form has a sentence that its button is described by', async () => {
  showData();
  const button = await screen.findByRole('button', { name: 'Export calendar' });
  const about = document.querySelector(`[id="${button.getAttribute('aria-describedby') ?? ''}"]`);
  expect(about?.textContent).toMatch(/^Open follow-ups and promises/);
});

test('vCards and a calendar are saved, and it is said how much left', async () => {
  await keepZoe();
  showData();
  await exportAs('Export vCard 3.0');
  await screen.findByText('Exported 1 person');
  expect(await textOf(/^kith-people-[\d-]+\.vcf$/)).toContain('VERSION:3.0\r\n');
  await exportAs('Export calendar');
  await screen.findByText('Exported 1 day');
  expect(await textOf(/^kith-calendar-[\d-]+\.ics$/)).toContain(
    'SUMMARY:Follow up with Zoë Quartermaine: ask about the move\r\n',
  );
});

test('tables have the delimiter of Settings, and a kind of which there is nothing has none', async () => {
  await keepZoe();
  await run(changeSettings, { edits: { csvDelimiter: { value: ';' } } });
  showData();
  await exportAs('Export zip');
  await screen.findByText(/^Exported 1 person and/);
  const zip = unzipSync(new Uint8Array(await saved[0]!.blob.arrayBuffer()));
  const names = Object.keys(zip).map((name) => name.replace(/-\d{4}-.*/, ''));
  expect(names).toEqual(['kith-people', 'kith-timeline', 'kith-follow-ups']);
  expect(strFromU8(Object.values(zip)[0]!)).toMatch(/^\uFEFF?"Name";"Headline";/);
});

test('where nothing is due there is no empty calendar, and where nobody is kept no empty cards', async () => {
  showData();
  await exportAs('Export calendar');
  await screen.findByText(/there is nothing to put in a calendar/);
  await exportAs('Export vCard 4.0');
  await screen.findByText(/there is nothing to export/);
  expect(saved).toEqual([]);
});

test('Cancel stops it, nothing is saved, and the focus is back on its button', async () => {
  await keepZoe();
  showData();
  const row = screen.getByText('Everything as tables').closest('li')!;
  const start = within(row).getByRole('button', { name: 'Export zip' });
  fireEvent.click(start);
  const cancel = within(row).getByRole('button', { name: 'Cancel' });
  cancel.focus();
  fireEvent.click(cancel);
  await waitFor(() => expect(within(row).queryByText('Reading…')).toBeNull());
  expect(saved).toEqual([]);
  expect(screen.queryByText(/^Exported/)).toBeNull();
  expect(document.activeElement).toBe(start);
});

test('what fails says so beside its button', async () => {
  showData();
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
    throw new DOMException('', 'UnknownError');
  });
  vi.stubGlobal('reportError', () => {});
  await exportAs('Export zip');
  const row = screen.getByText('Everything as tables').closest('li')!;
  expect((await within(row).findByRole('alert')).textContent).toMatch(/no file was made/);
  expect(saved).toEqual([]);
});
