import { open, readFile } from 'node:fs/promises';
import { BACK_ENDS } from '@/scripts/faults/in-page.mjs';
import { button, expect } from '@/tests/e2e/kith';
import {
  fill,
  filesIn,
  heading,
  LOST,
  raisesNoAlarm,
  standing,
  test,
  whileStopped,
} from '@/tests/e2e/lost-store';

test.describe('a store that cannot be opened', () => {
  test.use({ args: BACK_ENDS.find(({ name }) => name === 'SQLite')?.args ?? [] });

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
