// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { keepSnapshot } from '@/lib/safety/keep-snapshot';
import { checkWhole } from '@/lib/storage/check-whole';
import { readKeptPeople } from '@/lib/storage/people-query';
import { closeKith } from '@/lib/storage/open';
import {
  alter,
  answerElsewhere,
  tear,
  damageNewest,
  keep,
  leak,
  lose,
  newBrowser,
  openPage,
  rollBack,
  setSentinel,
  snapshot,
  standing,
} from './lost-store';

// Loaded when it is needed, which a test should not have to wait for.
beforeAll(() => import('@/components/recovery/recovery'));
beforeEach(newBrowser);

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const lost = () => heading('Kith’s store was emptied by the browser');
const part = (name: string) => screen.findByRole('region', { name });
/** A button that can be pressed: what it would leave out is known by then. */
const button = (name: string) =>
  vi.waitFor(() => {
    const found = screen.getByRole<HTMLButtonElement>('button', { name });
    expect(found.disabled).toBe(false);
    return found;
  });
const names = async () => (await readKeptPeople()).map(({ name }) => name).toSorted();
const roomIsBack = () => screen.findByRole('main', { name: 'The room' });

it('a first start raises no alarm', async () => {
  openPage();
  await roomIsBack();
  expect(screen.queryByText(/Nothing has been written/)).toBeNull();
});

it('after a loss the page says so, in the place of its rooms, and nothing is written', async () => {
  await keep('Zoë Quartermaine');
  await lose();
  openPage();
  const title = await lost();
  await vi.waitFor(() => expect(document.activeElement).toBe(title));
  await part('What Kith kept aside');
  expect(screen.queryByRole('main', { name: 'The room' })).toBeNull();
  expect(await standing()).toBeNull();
});

it('the newest snapshot and the log bring everything back, and the page is there', async () => {
  await keep('Zoë Quartermaine', 'met in Lisbon');
  await snapshot();
  await keep('Olu Adeyemi');
  await keep('نور الهاشمي');
  await lose();
  const { user } = openPage();
  const kept = await part('What Kith kept aside');
  await within(kept).findByText(
    /^From Sat 21 Nov, .*, with 2 changes made after it: 3 people and 1 record\.$/,
  );
  await user.click(await button('Bring it back'));
  await roomIsBack();
  await screen.findByText('Brought back: 3 people and 1 record.');
  expect(await names()).toEqual(['Olu Adeyemi', 'Zoë Quartermaine', 'نور الهاشمي']);
});

it('a newer snapshot that is damaged is named, and the one before it is used', async () => {
  await keep('Zoë Quartermaine');
  await snapshot('2026-11-20T08:30:00.000Z');
  await keep('Olu Adeyemi');
  await snapshot('2026-11-21T08:30:00.000Z');
  damageNewest();
  await lose();
  openPage();
  const kept = await part('What Kith kept aside');
  await within(kept).findByText(/A newer copy, of Sat 21 Nov, .* is damaged and is not used\./);
  within(kept).getByText(/From Fri 20 Nov, .*: 2 people/);
});

it('what had not been kept aside yet is said to be missing', async () => {
  await keep('Zoë Quartermaine');
  await snapshot();
  await setSentinel({ sequence: 3 });
  await lose();
  openPage();
  await screen.findByText(/The very last 2 changes had not been kept aside yet/);
});

it('what was kept aside and cannot be read is said, never shown as nothing, and read again', async () => {
  await keep('Zoë Quartermaine', 'met in Lisbon');
  vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValueOnce(new Error('no'));
  await lose();
  const { user } = openPage();
  await screen.findByText('What Kith kept aside could not be read.');
  await user.click(await button('Try again'));
  // The log alone, which began with the first act.
  await screen.findByText(/From Kith’s own log of every change: 1 person and 1 record/);
});

it('going on as it is is asked once more, and leaves the store empty', async () => {
  await keep('Zoë Quartermaine', 'met in Lisbon');
  await snapshot();
  await lose();
  const { user } = openPage();
  await user.click(await button('Go on as it is'));
  const warning = await screen.findByRole('alert');
  expect(warning.textContent).toContain('1 person and 1 record that Kith knows of');
  expect(document.activeElement).toBe(await button('Cancel'));
  expect(await standing()).toBeNull();
  await user.click(await button('Go on without them'));
  await roomIsBack();
  expect(await names()).toEqual([]);
});

it('a backup file says what it leaves out of what was kept aside, and is restored', async () => {
  await keep('Zoë Quartermaine');
  const file = new File(
    [await snapshot('2026-11-01T08:30:00.000Z')],
    'kith-backup-2026-11-01.json',
  );
  await keep('Olu Adeyemi');
  await lose();
  const { user } = openPage();
  const region = await part('A backup file');
  fireEvent.change(within(region).getByLabelText('Choose a backup file'), {
    target: { files: [file] },
  });
  await within(region).findByText(/made on Sun 1 Nov, .*: 1 person\./);
  expect((await within(region).findByRole('alert')).textContent).toBe(
    '1 person that Kith knows of would not be there.',
  );
  expect(await standing()).toBeNull();
  await user.click(within(region).getByRole('button', { name: 'Restore it all the same' }));
  await roomIsBack();
  expect(await names()).toEqual(['Zoë Quartermaine']);
});

it('a file that is refused changes nothing, and the other ways stay', async () => {
  await keep('Zoë Quartermaine');
  await lose();
  openPage();
  const region = await part('A backup file');
  fireEvent.change(within(region).getByLabelText('Choose a backup file'), {
    target: { files: [new File(['{}'], 'x.json')] },
  });
  await within(region).findByText(/not a backup of Kith’s. Nothing was changed/);
  await button('Go on as it is');
  expect(await standing()).toBeNull();
});

it('a store that was rolled back brings the newest acts back and says what would stay missing', async () => {
  await keep('Zoë Quartermaine');
  await keep('Olu Adeyemi');
  await snapshot();
  await rollBack('Olu Adeyemi');
  const { user } = openPage();
  await heading('The newest of what Kith had saved is missing');
  await user.click(await button('Go on as it is'));
  const warning = await screen.findByText(/that Kith knows of would not be there/);
  expect(warning.textContent).toContain('1 person');
  expect(warning.textContent).toContain('The last change that was saved would stay missing.');
  await user.click(await button('Cancel'));
  await user.click(await button('Bring it back'));
  await roomIsBack();
  expect(await names()).toEqual(['Olu Adeyemi', 'Zoë Quartermaine']);
});

it('a store that holds what was not kept aside asks before it is replaced', async () => {
  await keep('Zoë Quartermaine');
  await snapshot();
  await keep('Ana María del Carmen Fernández-Quiñones y Álvarez de Toledo');
  await setSentinel({ databaseId: 'another' });
  await closeKith();
  const root = await navigator.storage.getDirectory();
  await (await root.getDirectoryHandle('kith')).removeEntry('log');
  const { user } = openPage();
  await heading('This is another store than the one Kith kept here');
  await user.click(await button('Bring it back'));
  expect((await screen.findByRole('alert')).textContent).toContain('1 person that');
  await user.click(await button('Bring it back all the same'));
  await roomIsBack();
  expect(await names()).toEqual(['Zoë Quartermaine']);
});

it('a recovery that fails says so, changes nothing, and can be tried again', async () => {
  await keep('Zoë Quartermaine');
  await snapshot();
  await lose();
  const { user } = openPage();
  const bringBack = await button('Bring it back');
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no', 'QuotaExceededError');
  });
  await user.click(bringBack);
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /disk is full.*nothing was changed/,
  );
  put.mockRestore();
  await lost();
  expect((await standing())?.people ?? 0).toBe(0);
  await user.click(await button('Bring it back'));
  await roomIsBack();
  expect(await names()).toEqual(['Zoë Quartermaine']);
});

it('when another page has answered, the question goes away by itself', async () => {
  await keep('Zoë Quartermaine');
  await lose();
  openPage();
  await lost();
  await answerElsewhere();
  await roomIsBack();
});

it('some of it missing in its midst is noticed by counting, and comes back', async () => {
  await keep('Zoë Quartermaine', 'met in Lisbon');
  await snapshot();
  await keep('Olu Adeyemi');
  await checkWhole();
  const { user } = openPage();
  await roomIsBack();
  await tear('Zoë Quartermaine');
  await act(checkWhole);
  await heading('Some of what Kith had saved is missing');
  await expect(keep('Ana')).rejects.toMatchObject({ kind: 'torn' });
  await user.click(await button('Bring it back'));
  await roomIsBack();
  expect(await names()).toEqual(['Olu Adeyemi', 'Zoë Quartermaine']);
  await act(checkWhole);
  await roomIsBack();
});

it('a row of a refused act that the browser kept all the same is found by the count, and goes again', async () => {
  await keep('Zoë Quartermaine');
  const { user } = openPage();
  await roomIsBack();
  await leak('ffff-left-over');
  await act(checkWhole);
  await heading('Some of what Kith had saved has changed by itself');
  await user.click(await button('Bring it back'));
  await user.click(await button('Bring it back all the same'));
  await roomIsBack();
  expect(await names()).toEqual(['Zoë Quartermaine']);
  await act(checkWhole);
  await roomIsBack();
});

it('what somebody saves while it is counted hides nothing', async () => {
  await keep('Zoë Quartermaine');
  openPage();
  await roomIsBack();
  await leak('ffff-left-over');
  await act(async () => {
    const counting = checkWhole();
    await keep('Olu Adeyemi');
    await counting;
  });
  await heading('Some of what Kith had saved has changed by itself');
});

it('a record that changed by itself is found out before the next snapshot, and comes back as it was saved', async () => {
  await keep('Zoë Quartermaine', 'met in Lisbon');
  await snapshot();
  await keep('Olu Adeyemi');
  const { user } = openPage();
  await roomIsBack();
  await alter('Olu Adeyemi', 'Olu Bdeyemi');
  await act(() => expect(keepSnapshot('daily')).rejects.toMatchObject({ kind: 'altered' }));
  await heading('Some of what Kith had saved has changed by itself');
  await user.click(await button('Go on as it is'));
  await screen.findByText('1 person or record would be as it was at another time.');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await user.click(await button('Bring it back'));
  await user.click(await button('Bring it back all the same'));
  await roomIsBack();
  expect(await names()).toEqual(['Olu Adeyemi', 'Zoë Quartermaine']);
  expect(await keepSnapshot('daily')).toMatchObject({ is: 'kept' });
});
