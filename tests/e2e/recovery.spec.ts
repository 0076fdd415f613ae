import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { encryptText } from '@/lib/transfer/backup/age';
import { BUILD } from '@/scripts/browser/launch.mjs';
import { BACK_ENDS } from '@/scripts/faults/in-page.mjs';
import { keepUp } from '@/scripts/seed/keep-aside.mjs';
import { seed } from '@/scripts/seed/seed.mjs';
import { button, expect, inWorker, withKith, type Kith } from '@/tests/e2e/kith';
import {
  fill,
  heading,
  lose,
  LOST,
  people,
  raisesNoAlarm,
  standing,
  test,
  whileStopped,
  withoutQueue,
} from '@/tests/e2e/lost-store';

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

for (const { name: backEnd, args } of BACK_ENDS) {
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
