import { cp, open, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { encryptText } from '@/lib/transfer/backup/age';
import { BUILD } from '@/scripts/browser/launch.mjs';
import { keepSnapshot, keepUp } from '@/scripts/seed/keep-aside.mjs';
import { seed } from '@/scripts/seed/seed.mjs';
import { button, expect, inWorker, test as base, withKith, type Kith } from '@/tests/e2e/kith';

const BACK_ENDS = {
  LevelDB: [],
  SQLite: ['--enable-features=IdbSqliteOnDiskRollout:stage/UseSqliteForNewStores'],
};

/** A browser that is stopped and started within the test; nothing but what is tested may be reported as an error. */
const test = base.extend<{ args: string[]; kept: Kith }>({
  args: [[], { option: true }],
  kept: async ({ args }, provide) => {
    const { problems } = await withKith({ args }, provide);
    const unexpected = problems.filter((problem) => !problem.includes('StorageProblem'));
    expect(unexpected, "errors in Kith's own pages").toEqual([]);
  },
});

const LOST = 'Kith’s store was emptied by the browser';
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name });

/** A page that shows no queue: one that does lets people into the week meanwhile, which is an act of its own. */
async function withoutQueue(kith: Kith): Promise<Page> {
  const home = await kith.home('#/data');
  await expect(home.getByRole('navigation')).toBeVisible();
  return home;
}

/** Four people with a touch each, a snapshot, and a fifth in the log alone. Gives the backup of the four. */
async function fill(kith: Kith): Promise<string> {
  const home = await withoutQueue(kith);
  await seed(home, 4);
  const backup = await keepSnapshot(home);
  await seed(home, 1, 4);
  await keepUp(home);
  await home.close();
  return backup;
}

const folderOf = (kith: Kith) => join(kith.running.userDataDir, 'Default', 'IndexedDB');

/** Does something to the files of IndexedDB while no browser has them open. */
async function whileStopped(kith: Kith, work: (folder: string) => Promise<void>): Promise<void> {
  await kith.context.close();
  await work(folderOf(kith));
  await kith.restart();
}

const lose = (kith: Kith) => whileStopped(kith, (folder) => rm(folder, { recursive: true }));

/** What the database says of itself, read past Kith; null: nobody has named it. */
function standing(page: Page, name = 'kith') {
  return page.evaluate(
    (database) =>
      new Promise<{ sequence: number; people: number } | null>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction(['meta', 'people', 'drafts']);
          const identity = transaction.objectStore('meta').get('database');
          const people = transaction.objectStore('people').count();
          transaction.addEventListener('complete', () => {
            opening.result.close();
            const known: { sequence: number } | undefined = identity.result;
            resolve(known ? { sequence: known.sequence, people: people.result } : null);
          });
        });
      }),
    name,
  );
}

/** Who is kept, as Home's list of people says. */
async function people(kith: Kith): Promise<string[]> {
  const page = await kith.home('#/people');
  await expect(page.getByRole('navigation')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  const { people: count } = (await standing(page)) ?? { people: 0 };
  const names = await page.getByRole('main').getByRole('link').allTextContents();
  await page.close();
  return names.slice(0, count);
}

async function raisesNoAlarm(kith: Kith): Promise<void> {
  for (const path of ['home.html', 'sidepanel.html']) {
    const page = await kith.asTab(path);
    // What the queue says has been read from the store.
    const queue = page
      .getByRole('main')
      .getByRole('listitem')
      .or(page.getByText('Nobody here yet'));
    await expect(queue.first()).toBeVisible();
    await expect(page.getByText('until you choose')).toHaveCount(0);
    await page.close();
  }
  const popup = await kith.popup();
  await expect(button(popup, 'Open panel')).toBeVisible();
  await kith.close(popup);
}

test('neither a first start nor a restart nor an update raises an alarm', async ({ folder }) => {
  test.setTimeout(90_000);
  const extensionPath = join(folder, 'build');
  await cp(process.env['KITH_EXTENSION'] ?? BUILD, extensionPath, { recursive: true });
  const { problems } = await withKith({ extensionPath }, async (kith) => {
    await raisesNoAlarm(kith);
    await fill(kith);
    await raisesNoAlarm(kith);
    await kith.restart();
    await raisesNoAlarm(kith);
    const manifest = join(extensionPath, 'manifest.json');
    const updated = (await readFile(manifest, 'utf8')).replace(
      /"version":\s*"[^"]*"/,
      '"version":"9.9"',
    );
    await writeFile(manifest, updated);
    await kith.restart();
    expect(await inWorker(kith, () => chrome.runtime.getManifest().version, null)).toBe('9.9');
    await raisesNoAlarm(kith);
  });
  expect(problems).toEqual([]);
});

for (const [backEnd, args] of Object.entries(BACK_ENDS)) {
  test.describe(backEnd, () => {
    test.use({ args });

    test(
      'files that are gone: each page says so, nothing is written, and all of it comes back',
      { tag: backEnd === 'SQLite' ? '@more' : [] },
      async ({ kept: kith }) => {
        test.setTimeout(60_000);
        await fill(kith);
        await lose(kith);
        const popup = await kith.popup();
        await expect(heading(popup, LOST)).toBeVisible();
        const [home] = await Promise.all([
          kith.context.waitForEvent('page'),
          button(popup, 'Choose in Home how to go on').click(),
        ]);
        const panel = await kith.asTab('sidepanel.html', { width: 360, height: 700 });
        for (const page of [home, panel]) {
          await expect(heading(page, LOST)).toBeVisible();
          await expect(page.getByText(/with 2 changes made after it: 5 people and/)).toBeVisible();
          expect(await standing(page)).toBeNull();
        }
        await button(home, 'Bring it back').click();
        await expect(home.getByRole('navigation')).toBeVisible();
        await expect(home.getByText(/^Brought back: 5 people/)).toBeVisible();
        expect(await standing(home)).toMatchObject({ people: 5 });
        // The other page learns of it, and its question goes away.
        await expect(heading(panel, LOST)).toHaveCount(0);
        await kith.restart();
        await raisesNoAlarm(kith);
        expect(await people(kith)).toHaveLength(5);
      },
    );

    test(
      'an earlier state in its place: the newest is missing, and comes back',
      { tag: backEnd === 'SQLite' ? '@more' : [] },
      async ({ kept: kith, folder }) => {
        const home = await withoutQueue(kith);
        await seed(home, 4);
        await keepUp(home);
        const earlier = join(folder, 'earlier');
        await whileStopped(kith, (now) => cp(now, earlier, { recursive: true }));
        await fillMore(kith);
        await whileStopped(kith, async (now) => {
          await rm(now, { recursive: true });
          await cp(earlier, now, { recursive: true });
        });
        const again = await kith.home();
        await expect(heading(again, 'The newest of what Kith had saved is missing')).toBeVisible();
        const before = await standing(again);
        await button(again, 'Go on as it is').click();
        await expect(again.getByRole('alert')).toContainText('The last 2 changes');
        await button(again, 'Cancel').click();
        expect(await standing(again)).toEqual(before);
        await button(again, 'Bring it back').click();
        await expect(again.getByText(/^Brought back: 5 people/)).toBeVisible();
        expect(await standing(again)).toMatchObject({ people: 5 });
      },
    );
  });
}

async function fillMore(kith: Kith): Promise<void> {
  const home = await withoutQueue(kith);
  await seed(home, 1, 4);
  await keepUp(home);
}

test(
  'going on as it is begins anew, and no later start asks again',
  { tag: '@more' },
  async ({ kept: kith }) => {
    await fill(kith);
    await lose(kith);
    const home = await kith.home();
    await button(home, 'Go on as it is').click();
    await expect(home.getByRole('alert')).toContainText('5 people');
    expect(await standing(home)).toBeNull();
    await button(home, 'Go on without them').click();
    await expect(home.getByRole('navigation')).toBeVisible();
    expect(await standing(home)).toEqual({ sequence: 0, people: 0 });
    await kith.restart();
    await raisesNoAlarm(kith);
  },
);

test('an encrypted backup opens in the panel, and says what it leaves out', async ({
  kept: kith,
}) => {
  const backup = await fill(kith);
  await lose(kith);
  const panel = await kith.asTab('sidepanel.html', { width: 240, height: 700 });
  const buffer = Buffer.from(await encryptText(backup, 'kerning harbour', 10));
  const file = { name: 'kith-backup-2026-11-21.json.age', mimeType: 'text/plain', buffer };
  await panel.getByLabel('Choose a backup file').setInputFiles(file);
  await panel.getByLabel('Passphrase of the backup').fill('kerning');
  await button(panel, 'Open the backup').click();
  await expect(panel.getByText('does not open the backup')).toBeVisible();
  await panel.getByLabel('Passphrase of the backup').fill('kerning harbour');
  await button(panel, 'Open the backup').click();
  await expect(panel.getByText(/made on .*: 4 people and/)).toBeVisible();
  await expect(panel.getByRole('alert')).toContainText('1 person and');
  expect(await standing(panel)).toBeNull();
  expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(240);
  await button(panel, 'Restore it all the same').click();
  await expect(panel.getByText(/^Brought back: 4 people/)).toBeVisible();
  expect(await standing(panel)).toMatchObject({ people: 4 });
});

test(
  'a damaged backup, dropped beside the field, is refused in words and changes nothing',
  { tag: '@more' },
  async ({ kept: kith }) => {
    const backup = await fill(kith);
    await lose(kith);
    const home = await kith.home();
    await expect(heading(home, LOST)).toBeVisible();
    await home.evaluate(
      (content) => {
        const data = new DataTransfer();
        data.items.add(new File([content], 'kith-backup.json'));
        for (const type of ['dragover', 'drop'])
          document.body.dispatchEvent(
            new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
          );
      },
      backup.slice(0, -400),
    );
    await expect(home.getByText('cut off or damaged')).toBeVisible();
    expect(await standing(home)).toBeNull();
    await expect(button(home, 'Bring it back')).toBeEnabled();
  },
);

test.describe('a store that cannot be opened', () => {
  test.use({ args: BACK_ENDS.SQLite });

  test('for good is set aside, never deleted, and everything comes back', async ({
    kept: kith,
  }) => {
    await fill(kith);
    let file = '';
    await whileStopped(kith, async (folder) => {
      [file = ''] = await filesIn(folder);
      const opened = await open(file, 'r+');
      await opened.write(Buffer.alloc(100, 65), 0, 100, 0);
      await opened.close();
    });
    const damaged = await readFile(file);
    const home = await kith.home();
    await expect(heading(home, 'Kith’s store does not open')).toBeVisible();
    await button(home, 'Try again').click();
    await button(home, 'Set it aside and recover').click();
    await button(home, 'Set it aside').click();
    await expect(heading(home, LOST)).toBeVisible();
    expect(await standing(home, 'kith-2')).toBeNull();
    await button(home, 'Bring it back').click();
    await expect(home.getByText(/^Brought back: 5 people/)).toBeVisible();
    expect(await standing(home, 'kith-2')).toMatchObject({ people: 5 });
    await kith.restart();
    await raisesNoAlarm(kith);
    expect(await readFile(file)).toEqual(damaged);
  });
});

test(
  'where the browser begins no store at all, what was kept aside leaves as a file',
  { tag: '@more' },
  async ({ kept: kith, folder }) => {
    await fill(kith);
    await whileStopped(kith, async (folder) => {
      const current = (await filesIn(folder)).find((file) => file.endsWith('CURRENT')) ?? '';
      const opened = await open(current, 'w');
      await opened.write('MANIFEST-999999\n');
      await opened.close();
    });
    const home = await kith.home();
    await button(home, 'Try again').click();
    await button(home, 'Set it aside and recover').click();
    await button(home, 'Set it aside').click();
    await expect(home.getByRole('alert')).toContainText('begins no new store either');
    const downloads = await kith.catchDownloads(folder);
    await button(home, 'Save what Kith kept aside as a file').click();
    const [file = ''] = await downloads(1);
    expect(file).toMatch(/kith-backup-.*\.json$/);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ counts: { people: 5 } });
  },
);

test('newer data is left alone, and leaves as a file', async ({ kept: kith, folder }) => {
  await fill(kith);
  await kith.context.close();
  await kith.restart();
  const blank = await kith.asTab('manifest.json');
  await blank.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('kith', 99);
        opening.addEventListener('success', () => resolve(opening.result.close()));
        opening.addEventListener('error', () => reject(new Error('not opened')));
      }),
  );
  const before = await standing(blank);
  const panel = await kith.asTab('sidepanel.html', { width: 360, height: 700 });
  await expect(heading(panel, 'Update needed')).toBeVisible();
  const downloads = await kith.catchDownloads(folder);
  await button(panel, 'Save everything as a file').click();
  const [file = ''] = await downloads(1);
  const saved = JSON.parse(await readFile(file, 'utf8'));
  expect(saved).toMatchObject({ format: 'kith-raw', version: 99 });
  expect(saved.stores.people).toHaveLength(5);
  expect(saved.stores.journal.length).toBeGreaterThan(0);
  expect(await standing(blank)).toEqual(before);
  const popup = await kith.popup();
  await expect(heading(popup, 'Update needed')).toBeVisible();
});

test(
  'a page that holds an older version is named after 5 s, and once it is closed this one goes on',
  { tag: '@more' },
  async ({ kept: kith }) => {
    await fill(kith);
    const holder = await kith.asTab('manifest.json');
    await holder.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('kith');
          opening.addEventListener('success', () => {
            // Held, and not let go when somebody wants to upgrade.
            Object.assign(globalThis, { held: opening.result });
            resolve();
          });
        }),
    );
    const home = await kith.context.newPage();
    // As a Kith that comes with the next schema.
    await home.addInitScript(() => {
      const real = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function open(name, version) {
        return real.call(this, name, version === undefined ? version : version + 1);
      };
    });
    await home.goto(`chrome-extension://${kith.running.extensionId}/home.html`);
    await expect(heading(home, 'Another Kith page is in the way')).toBeVisible({ timeout: 9000 });
    await holder.close();
    await expect(home.getByRole('navigation')).toBeVisible();
  },
);

/** Every file below a folder. */
async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const paths = names.map((name) => join(folder, name));
  const about = await Promise.all(paths.map((path) => stat(path)));
  return paths.filter((_, place) => about[place]?.isFile());
}

test('a record that changed by itself is found out by the next snapshot, and comes back as it was saved', async ({
  kept: kith,
}) => {
  await fill(kith);
  const home = await kith.home('#/data');
  const keepNow = button(home, 'Keep one now');
  await keepNow.click();
  await expect(home.getByText('Snapshot kept')).toBeVisible();
  const name = await alterSomebody(home);
  await keepNow.click();
  await expect(heading(home, 'Some of what Kith had saved has changed by itself')).toBeVisible();
  await button(home, 'Bring it back').click();
  await button(home, 'Bring it back all the same').click();
  await expect(keepNow).toBeVisible();
  expect(await people(kith)).toContain(name);
});

/** A byte of somebody's record in the store changes; gives what it was. */
function alterSomebody(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('kith');
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('people', 'readwrite');
          const store = transaction.objectStore('people');
          const all = store.getAll();
          all.addEventListener('success', () => {
            const person: { name: string } = all.result[0];
            store.put({ ...person, name: person.name.replace(/^./, 'X') });
            transaction.addEventListener('complete', () => {
              opening.result.close();
              resolve(person.name);
            });
          });
        });
      }),
  );
}
