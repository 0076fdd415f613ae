import type { Page } from '@playwright/test';
import { button, expect, field, newPanel, test } from '@/tests/e2e/kith';

/** A word that stands nowhere else. */
const MARKER = 'Xylographica';

/** All that Kith has stored in this browser, in letters: databases, private files, the extension's own storage. */
function everything(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <Of>(request: IDBRequest<Of>): Promise<Of> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('not read')));
      });
    const rows: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store);
        rows.push(name, store, await done(all.getAll()), await done(all.getAllKeys()));
      }
      database.close();
    }
    const read = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, entry] of folder.entries()) {
        rows.push(path + name);
        if (entry instanceof FileSystemDirectoryHandle) {
          // A folder of the user's own, which the tests keep here as well.
          if (name !== 'Kith backups') await read(entry, `${path}${name}/`);
        } else if (entry instanceof FileSystemFileHandle) {
          const file = await entry.getFile();
          const isZipped = name.endsWith('.gz');
          const stream = file.stream();
          const plain = isZipped ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
          rows.push(await new Response(plain).text());
        }
      }
    };
    await read(await navigator.storage.getDirectory(), '');
    rows.push(await chrome.storage.local.get(null), await chrome.storage.session.get(null));
    return JSON.stringify(rows);
  });
}

async function confirm(page: Page, name: string): Promise<void> {
  await field(page, 'Type “erase” to go on').fill('Erase');
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
}

test('a person erased in the panel has left no word behind, in storage or snapshots, now or after a restart', async ({
  kith,
}) => {
  const panel = await newPanel(kith, 'zoe-quartermaine');
  for (const label of ['How you met', 'Where you met', 'Expertise', 'Value you offered', 'Note']) {
    await field(panel, label).fill(`${MARKER} ${label}`);
  }
  await field(panel, 'Introduced by').fill(MARKER);
  await field(panel, 'Next follow-up').fill('today');
  await field(panel, 'Follow-up reason').fill(MARKER);
  await button(panel, 'Save').click();
  await field(panel, 'What happened').fill(`${MARKER} draft`);
  const home = await kith.home('#/data');
  // The day's own may have been there already.
  await button(home, 'Keep one now').click();
  await expect(home.getByText(/Snapshot kept|since the newest snapshot/)).toBeVisible();
  expect((await everything(home)).split(MARKER).length).toBeGreaterThan(10);
  // The panel follows the tab in front.
  await kith.page.bringToFront();

  await button(panel, 'More').click();
  await button(panel, 'Erase for good').click();
  await confirm(panel, 'Erase for good');
  await expect(panel.getByText('Zoë Quartermaine is erased for good')).toBeVisible();
  await expect(field(panel, 'How you met')).toHaveValue('');
  const left = await everything(home);
  for (const word of [MARKER, 'Quartermaine', 'zoe-quartermaine']) expect(left).not.toContain(word);

  await kith.restart();
  const again = await kith.home('#/data');
  await expect(again.getByText('0 people')).toBeVisible();
  expect(await everything(again)).not.toContain(MARKER);
});

test('a folder gets a backup at once, then by itself, and is out of reach when everything is erased, in every window', async ({
  kith,
}) => {
  // Two browsers, one after the other.
  test.slow();
  const first = await newPanel(kith, 'zoe-quartermaine');
  await button(first, 'Save').click();
  await expect(field(first, 'What happened')).toBeVisible();
  const home = await kith.home('#/data');
  // The browser's own question cannot be answered from here; a private folder is the same to whoever writes.
  await home.evaluate(() => {
    const pick = async (): Promise<FileSystemDirectoryHandle> =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('Kith backups', { create: true });
    Object.assign(window, { showDirectoryPicker: pick });
  });
  await button(home, 'Choose a folder').click();
  await expect(home.getByText('Last written today. 1 backup is there.')).toBeVisible();
  await expect(home.getByText(/After a restart it may ask again/)).toBeVisible();

  await kith.restart();
  const panel = await newPanel(kith, 'mateus-barros');
  await button(panel, 'Save').click();
  const again = await kith.home();
  await again.evaluate(async () => {
    const { backupFolder } = await chrome.storage.local.get('backupFolder');
    const folder = backupFolder as { last: object };
    const last = { ...folder.last, day: '2026-01-01' };
    await chrome.storage.local.set({ backupFolder: { ...folder, last } });
  });
  await again.reload();
  await again.goto(again.url().replace(/#.*|$/, '#/data'));
  await expect(again.getByText('Into “Kith backups”: every day, by itself.')).toBeVisible();
  await expect(again.getByText('Last written today. 1 backup is there.')).toBeVisible();

  await panel.evaluate(() => Object.assign(window, { isOld: true }));
  await button(again, 'Erase everything').click();
  await expect(again.getByText('So is 1 backup in the folder “Kith backups”.')).toBeVisible();
  await confirm(again, 'Erase everything');
  await expect(again.getByText('Everything is erased')).toBeVisible();
  await expect(again.getByText('0 people')).toBeVisible();
  // A page that only showed what is there now would still hold what was typed in it.
  await panel.waitForFunction(() => !('isOld' in window));
  expect(await everything(again)).not.toContain('Quartermaine');
  await expect(button(again, 'Choose a folder')).toBeVisible();
});
