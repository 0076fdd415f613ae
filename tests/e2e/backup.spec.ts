import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { seed } from '@/scripts/seed/seed.mjs';
import { button, expect, field, test, type Kith } from '@/tests/e2e/kith';

const PEOPLE = 12;
const PASSPHRASE = 'kerning harbour violet neun';

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-backup-'));
});
test.afterEach(() => rm(folder, { recursive: true }));

/** Home's Data room, with some people in the store. */
async function dataRoom(kith: Kith): Promise<Page> {
  const home = await kith.home('#/data');
  await expect(home.getByText('0 people')).toBeVisible();
  await seed(home, PEOPLE);
  await expect(home.getByText(`${PEOPLE} people`, { exact: true })).toBeVisible();
  return home;
}

/** A sum of everything that is stored, whatever the order of its fields: a backup has them sorted. */
function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('not opened')));
    });
    const stores = ['people', 'profiles', 'records', 'settings', 'queue', 'summaries'];
    const rows = stores.map(
      (store) =>
        new Promise((resolve) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.addEventListener('success', () => resolve(request.result));
        }),
    );
    const sorted = (_: string, value: unknown): unknown =>
      value === null || typeof value !== 'object' || Array.isArray(value)
        ? value
        : Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const all = JSON.stringify(await Promise.all(rows), sorted);
    database.close();
    const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(all));
    return `${all.length} ${new Uint8Array(sum).join(' ')}`;
  });
}

async function backUp(kith: Kith, home: Page): Promise<string> {
  const arrived = await kith.catchDownloads(folder);
  await button(home, 'Back up').click();
  const [file] = await arrived(1);
  if (file === undefined) throw new Error('No file arrived.');
  return file;
}

async function pick(home: Page, file: string): Promise<void> {
  await home.getByLabel('Choose a backup file').setInputFiles(file);
}

async function remove(kith: Kith, name: RegExp): Promise<void> {
  const page = await kith.home('#/people');
  await page.getByRole('link', { name }).first().click();
  await page.locator('summary', { hasText: 'More' }).or(button(page, 'More')).first().click();
  await page.getByText('Remove person', { exact: true }).click();
  await expect(page.getByRole('status').getByText(/removed/)).toBeVisible();
  await page.close();
}

test('a backup is saved, the store changes, all of it is restored, and one Undo takes that back', async ({
  kith,
}) => {
  const home = await dataRoom(kith);
  const before = await stored(home);
  const file = await backUp(kith, home);
  expect(file).toMatch(/\/kith-backup-\d{4}-\d\d-\d\d\.json$/);
  await expect(home.getByText(/^Backed up \d+ \w+, 12 people, \d+ records$/)).toBeVisible();

  await remove(kith, /Zoë/);
  const changed = await stored(home);
  expect(changed).not.toBe(before);

  await pick(home, file);
  await home.getByRole('radio', { name: 'Replace all' }).check();
  await expect(home.getByRole('row', { name: /^People/ })).toHaveText(/0\s*1\s*0\s*11/);
  expect(await stored(home)).toBe(changed);
  await button(home, 'Replace all').click();
  await expect(home.getByText('Restored', { exact: true })).toBeVisible();
  expect(await stored(home)).toBe(before);

  await button(home, 'Undo').click();
  await expect(home.getByText('Undone', { exact: true })).toBeVisible();
  expect(await stored(home)).toBe(changed);
  await expect(home.getByRole('list', { name: 'Snapshots' })).toContainText('before a restore');
});

test(
  'with a passphrase the file is encrypted, and only that passphrase brings it back',
  { tag: '@more' },
  async ({ kith }) => {
    const home = await dataRoom(kith);
    const before = await stored(home);
    await field(home, 'Protect with a passphrase').check();
    await field(home, 'Passphrase').fill(PASSPHRASE);
    await field(home, 'Passphrase again').fill(PASSPHRASE);
    const file = await backUp(kith, home);
    expect(file).toMatch(/\.json\.age$/);
    const bytes = await readFile(file);
    expect(bytes.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
    expect(bytes.includes('Zoë')).toBe(false);

    await remove(kith, /Zoë/);
    await pick(home, file);
    await field(home, 'Passphrase of the backup').fill('kerning harbour');
    await button(home, 'Open the backup').click();
    await expect(home.getByText(/does not open the backup/)).toBeVisible();
    await field(home, 'Passphrase of the backup').fill(PASSPHRASE);
    await button(home, 'Open the backup').click();
    await home.getByRole('radio', { name: 'Replace all' }).check();
    await button(home, 'Replace all').click();
    await expect(home.getByText('Restored', { exact: true })).toBeVisible();
    expect(await stored(home)).toBe(before);

    const damaged = join(folder, 'damaged.json.age');
    await writeFile(damaged, bytes.fill(0, bytes.length - 40));
    await pick(home, damaged);
    await field(home, 'Passphrase of the backup').fill(PASSPHRASE);
    await button(home, 'Open the backup').click();
    await expect(home.getByText(/cannot be opened with any passphrase/)).toBeVisible();
  },
);

test('hostile files change nothing', { tag: '@more' }, async ({ kith }) => {
  const home = await dataRoom(kith);
  const sound = await readFile(await backUp(kith, home), 'utf8');
  const before = await stored(home);
  const hostile: [string, string | Uint8Array, RegExp][] = [
    ['a key', sound.replace('"data":{', '"data":{"__proto__":{"isAdmin":true},'), /no backup of/],
    ['deep', `{"format":"kith-backup","data":${'['.repeat(50_000)}`, /no backup of/],
    ['altered', sound.replace('Zoë', '<img src=x onerror=alert(1)>'), /its checksum differs/],
    ['cut off', sound.slice(0, -200), /cut off or damaged/],
    ['newer', sound.replace('"minReader":1', '"minReader":9'), /newer version of Kith/],
    // No backup at all: the Import room is where any other file is read, or refused.
    [
      'no text',
      new Uint8Array([0xff, 0xfe, 0, 0xd8]),
      /no columns could be found\. Nothing was changed/,
    ],
  ];
  for (const [name, content, says] of hostile) {
    const file = join(folder, `${name}.json`);
    await writeFile(file, content);
    await pick(home, file);
    await expect(home.getByText(says)).toBeVisible();
    await expect(home.getByRole('radio')).toHaveCount(0);
    expect(await stored(home), name).toBe(before);
  }
  expect(await home.evaluate(() => Reflect.get({}, 'isAdmin'))).toBeUndefined();
});

test('a snapshot is kept outside the database, checked, restored, and named when it is damaged', async ({
  kith,
}) => {
  const home = await dataRoom(kith);
  const rows = home.getByRole('list', { name: 'Snapshots' }).getByRole('listitem');
  // Kith may have kept one by itself by now; of a state that has changed since it keeps another.
  await remove(kith, /Olu/);
  const before = await stored(home);
  await button(home, 'Keep one now').click();
  await expect(rows.first()).toContainText(/you asked for it.*checked/);
  await remove(kith, /Zoë/);
  await rows.first().getByRole('button', { name: 'Restore…' }).click();
  await home.getByRole('radio', { name: 'Replace all' }).check();
  await button(home, 'Replace all').click();
  await expect(home.getByText('Restored', { exact: true })).toBeVisible();
  expect(await stored(home)).toBe(before);
  await expect(rows).toHaveCount(2);

  await home.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await (await root.getDirectoryHandle('kith')).getDirectoryHandle('snapshots');
    for await (const name of folder.keys()) {
      if (!name.endsWith('.json.gz') || !name.includes('by-hand')) continue;
      const handle = await folder.getFileHandle(name);
      const writable = await handle.createWritable({ keepExistingData: true });
      await writable.write({ type: 'write', position: 60, data: 'XX' });
      await writable.close();
    }
  });
  await home.reload();
  await expect(rows.filter({ hasText: 'you asked for it' })).toContainText('damaged');
  await expect(rows.filter({ hasText: 'before a restore' })).toContainText('· checked');
});

test(
  'who was removed is brought back from the bin, with all that was theirs',
  { tag: '@more' },
  async ({ kith }) => {
    const home = await dataRoom(kith);
    const before = await stored(home);
    await remove(kith, /Zoë/);
    await home.getByRole('link', { name: 'Open the bin' }).click();
    await expect(home.getByRole('heading', { name: 'Bin' })).toBeVisible();
    await button(home, 'Bring back').click();
    await expect(home.getByText(/Zoë.* is back/)).toBeVisible();
    await expect(home.getByText('The bin is empty.')).toBeVisible();
    expect(await stored(home)).toBe(before);
  },
);
