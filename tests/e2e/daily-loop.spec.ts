import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { bundle } from '@/scripts/seed/bundle.mjs';
import { button, expect, inWorker, test, withKith, type Kith } from '@/tests/e2e/kith';

/** Calls something that a seeding script left in the page. */
async function call(
  page: Page,
  script: string,
  name: string,
  ...given: unknown[]
): Promise<string> {
  await page.evaluate(await bundle(`scripts/seed/${script}`));
  const result = await page.evaluate(
    ([of, values]) => Reflect.get(globalThis, of)(...values) as Promise<unknown>,
    [name, given] as const,
  );
  return String(result);
}

test('twenty rows are cleared without the mouse, in far less than 90 seconds', async ({ kith }) => {
  const home = await kith.home('#/data');
  await call(home, 'twenty-rows-page.ts', 'seedRows', 20);
  const popup = await kith.popup();
  const rows = popup.getByRole('group', { name: 'Queue' }).getByRole('listitem');
  await expect(rows).toHaveCount(20);
  await expect(popup.locator('.queue-row-name:focus')).toBeVisible();
  const began = Date.now();
  for (let left = 20; left > 0; left--) {
    // Every fourth is snoozed, every fifth dropped; the others are done, one with words.
    const way = left % 5 === 0 ? 'x' : left % 4 === 0 ? 's' : 'd';
    await popup.keyboard.press(way);
    if (way === 's') {
      await expect(popup.getByRole('group', { name: 'Snooze until' })).toBeVisible();
      await popup.keyboard.press('Enter');
    }
    if (way === 'd') {
      await expect(popup.getByLabel('What happened')).toBeFocused();
      if (left === 19) await popup.keyboard.type('Spoke on the phone');
      await popup.keyboard.press(left === 19 ? 'Control+Enter' : 'Enter');
    }
    await expect(rows).toHaveCount(left - 1);
    if (left > 1) await expect(popup.locator('.queue-row-name:focus')).toBeVisible();
  }
  const seconds = (Date.now() - began) / 1000;
  test
    .info()
    .annotations.push({ type: 'seconds of pure interface time', description: `${seconds}` });
  console.log(`20 rows cleared by keys in ${seconds.toFixed(1)} s`);
  expect(seconds).toBeLessThan(60);
  await popup.keyboard.press('u');
  await expect(rows).toHaveCount(1);
});

test('the brief of an ordinary person fits 360 × 640, and says what is owed before what to offer', async ({
  kith,
}) => {
  const home = await kith.home('#/data');
  const personId = await call(home, 'daily-loop-page.ts', 'seedDailyLoop');
  const page = await kith.asTab(`home.html#/person/${personId}`, { width: 360, height: 640 });
  const brief = page.getByRole('region', { name: 'Brief' });
  await expect(brief.getByText('Leave alone')).toBeVisible();
  const labels = await brief.locator('dt').allTextContents();
  expect(labels).toEqual([
    ...['Met', 'Last touch', 'You owe', 'Hopes for', 'Needs', 'Bring up', 'Leave alone'],
    ...['Could offer', 'Next', 'Rhythm'],
  ]);
  await expect(brief.getByText('fits “a grant for the archive”')).toBeVisible();
  // In the panel, where no rooms stand above it, all of it is in sight.
  const heights = await page.evaluate(() =>
    ['.person-header', '.brief'].map((part) => document.querySelector(part)?.clientHeight ?? 999),
  );
  expect(heights[0]! + heights[1]!).toBeLessThanOrEqual(640);
  await button(page, 'Kept').click();
  await expect(brief.getByText('You promised')).toHaveCount(0);
});

/** The build with the optional permission granted from the start: no test can answer the browser's own question. */
async function allowedToNotify(folder: string): Promise<string> {
  await cp(process.env['KITH_EXTENSION'] ?? '.output/chrome-mv3', folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  const permissions = [...(manifest['permissions'] as string[]), 'notifications'];
  delete manifest['optional_permissions'];
  await writeFile(path, JSON.stringify({ ...manifest, permissions }));
  return folder;
}

/** What a page of Kith does after each commit; the seeding script is none. */
const tellWorker = (page: Page) => page.evaluate(() => chrome.runtime.sendMessage('committed'));

const shown = (kith: Kith) =>
  inWorker(kith, () => new Promise((tell) => chrome.notifications.getAll(tell)), null);

test('the daily summary is shown once a day, with a number and no names', async ({ folder }) => {
  await withKith({ extensionPath: await allowedToNotify(folder) }, async (kith) => {
    const home = await kith.home('#/data');
    await call(home, 'twenty-rows-page.ts', 'seedRows', 2);
    expect(await shown(kith)).toEqual({});
    await call(home, 'twenty-rows-page.ts', 'wishSummary');
    await tellWorker(home);
    await expect.poll(() => shown(kith)).toEqual({ summary: true });
    await inWorker(kith, () => chrome.notifications.clear('summary'), null);
    await call(home, 'twenty-rows-page.ts', 'seedRows', 1);
    await tellWorker(home);
    await expect.poll(() => inWorker(kith, () => chrome.action.getBadgeText({}), null)).toBe('3');
    expect(await shown(kith)).toEqual({});
  });
});
