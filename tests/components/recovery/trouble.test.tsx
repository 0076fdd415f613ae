// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { databaseNamePort } from '@/lib/browser/database-name-port';
import { databaseInUse } from '@/lib/storage/database-name';
import { closeKith, openKith } from '@/lib/storage/open';
import { readKeptPeople } from '@/lib/storage/people-query';
import { SCHEMA_VERSION } from '@/lib/storage/schema';
import { readBackup } from '@/lib/transfer/backup/read-backup';
import { keep, lose, newBrowser, openPage, snapshot } from './lost-store';

// Loaded when it is needed, which a test should not have to wait for.
beforeAll(() => import('@/components/recovery/recovery'));
beforeEach(newBrowser);

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const button = (name: string) => screen.findByRole('button', { name });
const room = () => screen.findByRole('main', { name: 'The room' });

/** The database with this name does not open any more; the others do. */
function breakOpening(error: string, name = 'kith') {
  const real = indexedDB.open.bind(indexedDB);
  return vi.spyOn(indexedDB, 'open').mockImplementation((asked, version) => {
    if (asked !== name) return real(asked, version);
    throw new DOMException('no', error);
  });
}

/** A database with this version and nothing of Kith's in it but a row. */
async function makeNewer(): Promise<void> {
  await closeKith();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('kith', SCHEMA_VERSION + 98);
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore('hunches', { keyPath: 'id' }).put({ id: 'h', of: 'نور' }),
    );
    request.addEventListener('success', () => resolve(request.result.close()));
    request.addEventListener('error', () => reject(new Error('not made')));
  });
}

describe('a store that does not open', () => {
  it.each([
    ['QuotaExceededError', 'The disk is full'],
    ['AbortError', 'The browser closed Kith’s store'],
    ['NoModificationAllowedError', 'The disk does not let Kith write'],
    ['UnknownError', 'Kith’s store does not open'],
    ['NotFoundError', 'Kith’s store cannot be read as it should'],
  ])('that fails with %s says “%s”, and opens at another try', async (error, says) => {
    await keep('Zoë Quartermaine');
    await closeKith();
    const broken = breakOpening(error);
    const { user } = openPage();
    await heading(says);
    await user.click(await button('Try again'));
    await screen.findByText('It still does not open.');
    broken.mockRestore();
    await user.click(await button('Try again'));
    await room();
    await screen.findByText('Zoë Quartermaine');
  });

  it('that is newer than this code is left alone, and leaves as a file with all that is in it', async () => {
    await keep('Zoë Quartermaine');
    await makeNewer();
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved.push(blob as Blob);
      return 'blob:made-up';
    });
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const { user } = openPage();
    await heading('Update needed');
    await user.click(await button('Save everything as a file'));
    await screen.findByText('Saved as kith-raw-2026-11-21.json.');
    const file = JSON.parse(await saved[0]!.text());
    expect(file).toMatchObject({ format: 'kith-raw', version: SCHEMA_VERSION + 98 });
    expect(file.stores.hunches).toEqual([{ id: 'h', of: 'نور' }]);
    expect(file.stores.people).toMatchObject([{ name: 'Zoë Quartermaine' }]);
    expect(put).not.toHaveBeenCalled();
  });

  it('offers in a popup what a popup can do', async () => {
    await keep('Zoë Quartermaine');
    await makeNewer();
    openPage(true);
    await heading('Update needed');
    await button('Open Home');
    expect(screen.queryByRole('button', { name: 'Save everything as a file' })).toBeNull();
  });
});

describe('what is typed', () => {
  it('stays in the form under the screen, is offered as a file, and is kept once the store opens', async () => {
    const { user } = openPage();
    const note = await screen.findByLabelText<HTMLInputElement>('Note');
    await closeKith();
    const broken = breakOpening('UnknownError');
    await user.type(note, 'Half a sentence');
    await heading('Kith’s store does not open');
    const file = screen.getByRole('link', { name: 'Keep what you typed as a file' });
    expect(decodeURIComponent(file.getAttribute('href') ?? '')).toContain('"note": "H');
    broken.mockRestore();
    await user.click(await button('Try again'));
    await room();
    expect(note.value).toMatch(/^H/);
    await screen.findByText('Draft kept');
    const draft = await vi.waitFor(async () => {
      const stored = await (await openKith()).get('drafts', 'new');
      expect(stored).toBeDefined();
      return stored;
    });
    expect(draft?.values).toEqual({ note: note.value });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('a draft that could not be read is there once the store opens', async () => {
    await (
      await openKith()
    ).put('drafts', { id: 'new', values: { note: 'From before' }, updatedAt: '' });
    await closeKith();
    const broken = breakOpening('UnknownError');
    const { user } = openPage();
    await heading('Kith’s store does not open');
    broken.mockRestore();
    await user.click(await button('Try again'));
    await screen.findByDisplayValue('From before');
  });
});

describe('a store that never opens again', () => {
  it('is set aside, and what was kept outside it comes back into a new one', async () => {
    await keep('Zoë Quartermaine');
    await snapshot();
    await closeKith();
    breakOpening('UnknownError');
    const { user } = openPage();
    await heading('Kith’s store does not open');
    expect(screen.queryByRole('button', { name: 'Set it aside and recover' })).toBeNull();
    await user.click(await button('Try again'));
    await user.click(await button('Set it aside and recover'));
    await user.click(await button('Set it aside'));
    await heading('Kith’s store was emptied by the browser');
    const bringBack = await vi.waitFor(async () => {
      const found = await button('Bring it back');
      expect(found).toHaveProperty('disabled', false);
      return found;
    });
    await user.click(bringBack);
    await room();
    expect((await readKeptPeople()).map(({ name }) => name)).toEqual(['Zoë Quartermaine']);
    expect(await fakeBrowser.storage.local.get('database')).toEqual({ database: 'kith-2' });
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(['kith', 'kith-2']));
    await forget('kith-2');
  });

  it('stays as it was where no new one can be begun either', async () => {
    await keep('Zoë Quartermaine');
    await closeKith();
    const broken = breakOpening('UnknownError');
    const { user } = openPage();
    await user.click(await button('Try again'));
    const ask = await button('Set it aside and recover');
    const second = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    await user.click(ask);
    await user.click(await button('Set it aside'));
    await screen.findByText(/begins no new store either/);
    const save = vi.spyOn(URL, 'createObjectURL').mockImplementation(() => 'blob:made-up');
    await user.click(await button('Save what Kith kept aside as a file'));
    await screen.findByText('Saved as kith-backup-2026-11-21.json.');
    const backup = await readBackup(await (save.mock.calls[0]![0] as Blob).text());
    expect(backup).toMatchObject({
      ok: true,
      contents: { people: [{ name: 'Zoë Quartermaine' }] },
    });
    expect(await fakeBrowser.storage.local.get('database')).toEqual({});
    second.mockRestore();
    broken.mockRestore();
    await user.click(await button('Try again'));
    await screen.findByText('Zoë Quartermaine');
  });

  it('takes another page along that had opened it', async () => {
    await keep('Zoë Quartermaine');
    openPage();
    await screen.findByText('Zoë Quartermaine');
    // What another page does.
    await databaseNamePort.write('kith-2');
    const channel = new BroadcastChannel('kith-set-aside');
    channel.postMessage('set aside');
    channel.close();
    await heading('Kith’s store was emptied by the browser');
    await forget('kith-2');
  });

  it('is not taken for the newest again once storage.local is lost, too', async () => {
    const made = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('kith-2', 1);
      request.addEventListener('success', () => resolve(request.result));
    });
    made.close();
    expect(await databaseInUse(undefined, false)).toBe('kith-2');
    expect(await databaseInUse(undefined, true)).toBe('kith');
    expect(await databaseInUse('kith-7', true)).toBe('kith-7');
    expect(await databaseInUse('somebody-else', true)).toBe('kith');
    await forget('kith-2');
  });
});

describe('a popup after a loss', () => {
  it('says what happened and opens Home to choose', async () => {
    await keep('Zoë Quartermaine');
    await lose();
    const { user } = openPage(true);
    await heading('Kith’s store was emptied by the browser');
    expect(screen.queryByLabelText('Choose a backup file')).toBeNull();
    // WXT's fake browser cannot look for tabs by their address.
    // oxlint-disable-next-line typescript/no-misused-promises -- the types know the form with a callback first
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => []);
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await user.click(await button('Choose in Home how to go on'));
    await vi.waitFor(() => expect(create).toHaveBeenCalled());
  });
});

async function forget(name: string): Promise<void> {
  await closeKith();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(name).addEventListener('success', resolve);
  });
}
