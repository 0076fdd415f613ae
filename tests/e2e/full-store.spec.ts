import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BUILD } from '@/scripts/browser/launch.mjs';
import { BACK_ENDS } from '@/scripts/faults/in-page.mjs';
import { button, expect, field, newPanel, test, withKith, type Kith } from '@/tests/e2e/kith';

const LONG = `Half a sentence about kerning, نور & Łódź. ${'ab cd '.repeat(2000)}`.trim();

/** A copy of the build that the browser gives no more room than any page: no quota binds one with `unlimitedStorage`. */
async function limitedBuild(folder: string): Promise<string> {
  const path = join(folder, 'build');
  await cp(process.env['KITH_EXTENSION'] ?? BUILD, path, { recursive: true });
  const file = join(path, 'manifest.json');
  const manifest: { permissions: string[] } = JSON.parse(await readFile(file, 'utf8'));
  const permissions = manifest.permissions.filter((each) => each !== 'unlimitedStorage');
  expect(permissions).toHaveLength(manifest.permissions.length - 1);
  await writeFile(file, JSON.stringify({ ...manifest, permissions }));
  return path;
}

/** Little room from now on, or as much as the browser likes. To be set before anything is stored: the browser allots it ahead. */
async function setRoom(kith: Kith, page: Page, isLittle: boolean): Promise<void> {
  const session = await kith.context.newCDPSession(page);
  const origin = `chrome-extension://${kith.running.extensionId}`;
  const quota = isLittle ? { quotaSize: 4_000_000 } : {};
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...quota });
}

/** Takes what room there is with a database of its own, to the last few bytes. */
async function takeAllRoom(page: Page): Promise<void> {
  const refused = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('filler', 1);
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('bytes'));
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error('not opened')));
    });
    let name = '';
    let key = 0;
    for (const size of [200_000, 20_000, 2000, 200, 20]) {
      for (let isTaken = true; isTaken;) {
        const transaction = database.transaction('bytes', 'readwrite', { durability: 'strict' });
        const bytes = new Uint8Array(size);
        for (let at = 0; at < size; at += 65_536)
          crypto.getRandomValues(bytes.subarray(at, at + 65_536));
        transaction.objectStore('bytes').put(bytes, (key += 1));
        isTaken = await new Promise<boolean>((resolve) => {
          transaction.addEventListener('complete', () => resolve(true));
          transaction.addEventListener('abort', () => resolve(false));
        });
        name = transaction.error?.name ?? '';
      }
    }
    database.close();
    return name;
  });
  expect(refused).toBe('QuotaExceededError');
}

for (const { name: backEnd, args } of BACK_ENDS) {
  test(
    `a store that is full refuses a save in words, keeps what was typed, and saves it once there is room (${backEnd})`,
    { tag: '@more' },
    async ({ folder }) => {
      const extensionPath = await limitedBuild(folder);
      const { problems } = await withKith({ extensionPath, args }, async (kith) => {
        const still = await kith.asTab('manifest.json');
        await setRoom(kith, still, true);
        const panel = await newPanel(kith);
        await field(panel, 'Note').fill(LONG);
        await expect(panel.getByText('Draft kept')).toBeVisible();
        await takeAllRoom(still);

        await button(panel, 'Save').click();
        const alert = panel.getByRole('alert').filter({ hasText: 'Not saved' });
        await expect(alert).toContainText('The disk is full, so nothing was saved.');
        await expect(field(panel, 'Note')).toHaveValue(LONG);
        await kith.close(panel);
        const again = await kith.openPanel();
        await expect(field(again, 'Note')).toHaveValue(LONG);

        await setRoom(kith, still, false);
        await button(again, 'Save').click();
        await expect(field(again, 'What happened')).toBeVisible();
        await expect(again.getByRole('alert')).toHaveCount(0);
      });
      expect(problems.filter((each) => !/StorageProblem|Quota/.test(each))).toEqual([]);
    },
  );
}
