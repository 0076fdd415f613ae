// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportRoom } from '@/components/import/import-room';
import { editPerson } from '@/lib/acts/edit-person';
import { readEveryone } from '@/lib/storage/read-everything';
import { openKith } from '@/lib/storage/open';
import { run } from '@/lib/storage/run';
import { newBrowser, show } from '@/tests/components/data/data-on-screen';

const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';
const ZOE = 'Zoë,Ng,https://www.linkedin.com/in/zoe-ng,,Acme,Engineer,05 Nov 2023\n';
const SARA = 'سارا,رضایی,https://www.linkedin.com/in/sara-made-up,,Loom,Weaver,06 Nov 2023\n';

beforeEach(async () => {
  await newBrowser();
  // Browsers have it, and Node does not.
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error;
  });
});

function showRoom(dropped: File | null = null) {
  const props = { dropped, onTaken: () => {}, chooseHref: '#/choose' };
  return show(<ImportRoom {...props} backup={(file) => <p>Backup {file.name}</p>} />);
}

function pick(text: string, name = 'Connections.csv'): void {
  const files = [new File([text], name)];
  fireEvent.change(screen.getByLabelText('Choose a file'), { target: { files } });
}

async function everyone() {
  const stores = ['people', 'profiles', 'records', 'settings', 'admissions'] as const;
  const transaction = (await openKith()).transaction(stores, 'readonly');
  return (await readEveryone(transaction)).people;
}

async function importAll(text: string): Promise<void> {
  const user = showRoom();
  pick(text);
  await user.click(await screen.findByRole('button', { name: /^Import/ }));
  await screen.findByRole('heading', { name: 'Imported' });
  cleanup();
}

describe('the preview', () => {
  it('counts what would come, says of each that is left out why and on which line, and stores nothing', async () => {
    const user = showRoom();
    pick(`${HEADER}${ZOE},,,,,,01 Jan 2020\n${SARA}${ZOE}`);
    await screen.findByRole('button', { name: /^New 2$/ });
    expect(document.activeElement?.textContent).toContain('Connections.csv');
    await user.click(screen.getByRole('button', { name: /^Skipped 2$/ }));
    await screen.findByText('The file has no name for them.');
    screen.getByText('The same person as on line 2.');
    screen.getByText('line 3');
    screen.getByText('line 5');
    await user.click(screen.getByRole('button', { name: 'Choose another file' }));
    await screen.findByLabelText('Choose a file');
    expect(await everyone()).toEqual([]);
  });

  it('asks whose word counts where the user typed another, and takes the file’s only when told', async () => {
    await importAll(HEADER + ZOE);
    const [zoe] = await everyone();
    await run(editPerson, { personId: zoe!.id, edits: { position: { value: 'Chief' } } });
    const user = showRoom();
    pick(HEADER + ZOE.replace('Engineer', 'VP'));
    const asked = await screen.findByRole('group', { name: /^In 1 row/ });
    within(asked).getByRole('button', { name: 'Keep what I typed', pressed: true });
    screen.getByText('All of it is here already.');
    const row = await screen.findByRole('group', { name: 'Position' });
    within(row).getByRole('button', { name: /Chief/, pressed: true });
    await user.click(within(row).getByRole('button', { name: /VP/ }));
    screen.getByText('Changed');
    await user.click(within(row).getByRole('button', { name: /Chief/ }));
    screen.getByText('All of it is here already.');
    await user.click(within(asked).getByRole('button', { name: 'Take the file’s' }));
    await user.click(await screen.findByRole('button', { name: 'Change 1 person' }));
    await screen.findByRole('heading', { name: 'Imported' });
    expect((await everyone())[0]).toMatchObject({ position: 'VP' });
  });
});

it('a file that is refused says why beside the picker, and another can be chosen', async () => {
  showRoom();
  pick(`${HEADER}${ZOE}Bo,"Li,,,,,\n`);
  await screen.findByText(/^Line 3: A quotation mark is opened/);
  expect(screen.getByLabelText('Choose a file').getAttribute('aria-invalid')).toBe('true');
  pick(HEADER + ZOE);
  await screen.findByRole('button', { name: /^New 1$/ });
});

it('a table that nobody knows is explained before anything is shown of it', async () => {
  const user = showRoom();
  pick('Who;Firm\nZoë Ng;Acme\n', 'mine.csv');
  const go = await screen.findByRole('button', { name: 'Show what it would do' });
  expect(go.hasAttribute('disabled')).toBe(true);
  await user.selectOptions(screen.getByLabelText('What Who holds'), 'Name');
  await user.selectOptions(screen.getByLabelText('What Firm holds'), 'Company');
  await user.click(go);
  await screen.findByRole('button', { name: /^New 1$/ });
});

it('a backup is handed on to where it is restored', async () => {
  showRoom(new File(['{"format":"kith-backup"}'], 'kith-backup.json'));
  await screen.findByText('Backup kith-backup.json');
});

it('an import leaves with one undo', async () => {
  const user = showRoom();
  pick(HEADER + ZOE + SARA);
  await user.click(await screen.findByRole('button', { name: 'Import 2 people' }));
  await screen.findByRole('heading', { name: 'Imported' });
  expect((await everyone()).map(({ keptSince }) => keptSince)).toEqual([null, null]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await everyone()).toEqual([]));
  // What was taken back is not called imported any more.
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Imported' })).toBeNull());
});
