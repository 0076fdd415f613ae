// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { editPerson } from '@/lib/acts/edit-person';
import { logPerson } from '@/lib/acts/log-person';
import { logTouch } from '@/lib/acts/log-touch';
import { removePerson } from '@/lib/acts/remove';
import type { Id } from '@/lib/domain/record';
import { readContents } from '@/lib/safety/contents';
import { makeBackup } from '@/lib/safety/make-backup';
import { listKept } from '@/lib/safety/kept-snapshots';
import { openKith } from '@/lib/storage/open';
import { readKeptPeople } from '@/lib/storage/people-query';
import { run } from '@/lib/storage/run';
import { emptyStore, logInput, profile } from '@/tests/builders';
import { folder, newBrowser, showData } from '@/tests/components/data/data-on-screen';
import { everythingStored, expectWhatAlwaysHolds } from '@/tests/storage/invariants';

let zoe: Id;
let olu: Id;
/** The text of a backup with Zoë and Olu in it. */
let backup: string;

async function keep(name: string, slug: string): Promise<Id> {
  return (await run(logPerson, logInput(name, { profile: profile(slug), note: 'met' })))
    .personIds[0]!;
}

beforeEach(async () => {
  await newBrowser();
  zoe = await keep('Zoë Quartermaine', 'zoe');
  olu = await keep('Olu Adeyemi', 'olu');
  backup = (await makeBackup()).text;
});

function pick(text = backup, name = 'kith-backup-2026-11-21.json'): void {
  const files = [new File([text], name)];
  fireEvent.change(screen.getByLabelText('Choose a backup file'), { target: { files } });
}

/** The figures of a row: added, changed, removed or left, same. */
async function figures(row: string): Promise<string[]> {
  const cells = within(await screen.findByRole('row', { name: new RegExp(`^${row}`) }));
  return cells.getAllByRole('cell').map((cell) => cell.textContent);
}

const names = async () => (await readKeptPeople()).map(({ name }) => name).toSorted();
const everybody = ['Olu Adeyemi', 'Zoë Quartermaine'];

describe('the preview', () => {
  it('says when the backup was made, what would change in figures, and that nothing has yet', async () => {
    await emptyStore();
    await keep('Ana Ruiz', 'ana');
    const before = await everythingStored();
    showData();
    pick();
    await screen.findByRole('heading', { name: 'Restore a backup' });
    screen.getByText(/made on .* \(today\)/);
    expect(await figures('People')).toEqual(['2', '0', '0', '0']);
    expect(await figures('Profiles')).toEqual(['2', '0', '0', '0']);
    expect(await figures('Records')).toEqual(['2', '0', '0', '0']);
    expect(await everythingStored()).toEqual(before);
  });

  it('adds what is missing unless told otherwise, and says before it is chosen what Replace all would remove', async () => {
    await keep('Ana Ruiz', 'ana');
    const user = showData();
    pick();
    await screen.findByText(/Nothing is missing/);
    expect(screen.queryByRole('button', { name: 'Add what is missing' })).toBeNull();
    const replace = screen.getByRole('radio', { name: 'Replace all' });
    expect(replace).toHaveProperty('checked', false);
    screen.getByText(/What is only here would go: 1 person, 1 profile, and 1 record\./);
    await user.click(replace);
    expect(await figures('People')).toEqual(['0', '0', '1', '2']);
    await user.click(screen.getByText('1 person removed'));
    within(screen.getByRole('list', { name: '1 person removed' })).getByText('Ana Ruiz');
  });

  it('shows field by field what changes, with what stands there now and what will', async () => {
    const edits = { headline: { value: 'Type director at Foundry Nine' } };
    await run(editPerson, { personId: olu, edits });
    const user = showData();
    pick();
    await user.click(await screen.findByRole('radio', { name: 'Replace all' }));
    await user.click(await screen.findByText('1 person changed'));
    const changed = within(await screen.findByRole('list', { name: '1 person changed' }));
    changed.getByText('Olu Adeyemi');
    changed.getByText('Headline');
    expect(changed.getByText('Type director at Foundry Nine').closest('del')).not.toBeNull();
    expect(changed.getByText('nothing').closest('ins')).not.toBeNull();
  });

  it('stays true while another page goes on', async () => {
    const user = showData();
    pick();
    await screen.findByText(/Nothing is missing/);
    await user.click(screen.getByRole('radio', { name: 'Replace all' }));
    await keep('Ana Ruiz', 'ana');
    await screen.findByText('1 person removed');
    expect(await figures('People')).toEqual(['0', '0', '1', '2']);
  });

  it('Cancel changes nothing and leads back', async () => {
    await emptyStore();
    const user = showData();
    pick();
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    await screen.findByRole('button', { name: 'Back up' });
    expect(await names()).toEqual([]);
  });
});

describe('a restore', () => {
  it('brings all of it back in one act, and one Undo takes it back', async () => {
    await emptyStore();
    await keep('Ana Ruiz', 'ana');
    const before = await everythingStored();
    const user = showData();
    pick();
    await user.click(await screen.findByRole('radio', { name: 'Replace all' }));
    await user.click(screen.getByRole('button', { name: 'Replace all' }));
    await screen.findByText('Restored');
    expect(await names()).toEqual(everybody);
    await expectWhatAlwaysHolds();
    const acts = await (await openKith()).getAll('journal');
    expect(acts.map((act) => act.name)).toEqual(['log person', 'restore']);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await everythingStored()).toEqual(before));
  });

  it('keeps a snapshot of what was there first', async () => {
    await run(removePerson, { personId: zoe });
    await run(logTouch, { personId: olu, note: 'later' });
    const before = (await readContents()).contents;
    const user = showData();
    pick();
    await user.click(await screen.findByRole('radio', { name: 'Replace all' }));
    await user.click(screen.getByRole('button', { name: 'Replace all' }));
    await screen.findByText('Restored');
    const [snapshot] = (await listKept()).snapshots;
    expect(snapshot).toMatchObject({
      reason: 'before-restore',
      counts: { people: before.people.length, records: before.records.length },
    });
    expect(await screen.findByText('before a restore')).toBeTruthy();
  });

  it('where no snapshot can be kept nothing is restored until the user says so', async () => {
    await run(removePerson, { personId: zoe });
    folder.disk.start(0);
    vi.stubGlobal('reportError', () => {});
    const user = showData();
    pick();
    await user.click(await screen.findByRole('radio', { name: 'Replace all' }));
    await user.click(screen.getByRole('button', { name: 'Replace all' }));
    await screen.findByText(/could not be kept first, so nothing was restored/);
    expect(await names()).toEqual(['Olu Adeyemi']);
    await user.click(screen.getByRole('button', { name: 'Restore without a snapshot' }));
    await screen.findByText('Restored');
    expect(await names()).toEqual(everybody);
  });

  it('drafts that are missing come back, too', async () => {
    const database = await openKith();
    const draft = { id: 'new', values: { name: 'Hana' }, updatedAt: '2026-11-21T10:00:00.000Z' };
    await database.put('drafts', draft);
    backup = (await makeBackup()).text;
    await database.delete('drafts', 'new');
    const user = showData();
    pick();
    await screen.findByText('1 draft comes back.');
    await user.click(screen.getByRole('button', { name: 'Add what is missing' }));
    await waitFor(async () => expect(await (await openKith()).get('drafts', 'new')).toEqual(draft));
  });
});

it.each([
  ['cut off', () => backup.slice(0, 900), /cut off or damaged/],
  ['altered', () => backup.replace('Olu', 'Ulo'), /its checksum differs/],
  ['newer', () => backup.replace('"minReader":1', '"minReader":2'), /newer version of Kith/],
  ['foreign', () => '{"people":[]}', /not a backup of Kith/],
  [
    'hostile',
    () => backup.replace('"data":{', '"data":{"__proto__":{"isAdmin":true},'),
    /no backup of Kith’s has/,
  ],
])(
  'a file that is %s is refused with its own sentence, and nothing changes',
  async (_, text, says) => {
    const before = await everythingStored();
    showData();
    pick(text());
    await screen.findByText(says);
    expect(screen.queryByRole('radio', { name: 'Replace all' })).toBeNull();
    expect(await everythingStored()).toEqual(before);
  },
);
