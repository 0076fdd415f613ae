import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { button, expect, field, newPanel, test } from '@/tests/e2e/kith';

/** Which writes of a page fail, and how. */
interface Failure {
  /** The name of the error, as the browser gives it. */
  error: string;
  /** Only writes to this store; all of them unless given. */
  store?: string;
  /** Only the so-manieth write; all of them unless given. */
  place?: number;
  /** The write is taken at first, and its transaction then ends without it. */
  isLate?: boolean;
}

/** From now on the page's writes fail, as on a full disk or under a browser that is closing. */
async function failWrites(page: Page, failure: Failure): Promise<void> {
  await page.evaluate(({ error, store, place, isLate }) => {
    const real = IDBObjectStore.prototype.put;
    const putRight = () => (IDBObjectStore.prototype.put = real);
    const writes = { tried: 0, failed: 0, failedIn: new Set<string>(), putRight };
    Object.assign(globalThis, { writes });
    IDBObjectStore.prototype.put = function put(value: unknown, key?: IDBValidKey) {
      const concerns = store === undefined || store === this.name;
      if (concerns) writes.tried += 1;
      if (!concerns || (place !== undefined && place !== writes.tried))
        return real.call(this, value, key);
      writes.failed += 1;
      writes.failedIn.add(this.name);
      if (isLate !== true) throw new DOMException('no', error);
      const request = real.call(this, value, key);
      this.transaction.abort();
      return request;
    };
  }, failure);
}

type Writes = { tried: number; failed: number; failedIn: Set<string>; putRight: () => void };

/** How many writes were tried since `failWrites`, and how many of them failed. */
function writesOf(page: Page): Promise<{ tried: number; failed: number }> {
  return page.evaluate(() => {
    const { tried, failed } = (globalThis as unknown as { writes: Writes }).writes;
    return { tried, failed };
  });
}

/** Waits until a write of a save, not only one of the draft before it, has failed. */
function saveFailed(page: Page): Promise<unknown> {
  return page.waitForFunction(() =>
    (globalThis as unknown as { writes: Writes }).writes.failedIn.has('people'),
  );
}

/** Writes work again. */
function putRight(page: Page): Promise<void> {
  return page.evaluate(() => (globalThis as unknown as { writes: Writes }).writes.putRight());
}

/** How many people, records and acts the store holds. */
function counts(page: Page): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve, reject) => {
        const open = indexedDB.open('kith');
        open.addEventListener('error', () => reject(new Error('not opened')));
        open.addEventListener('success', () => {
          const stores = ['people', 'profiles', 'records', 'queue', 'summaries', 'journal'];
          const transaction = open.result.transaction(stores);
          const requests = stores.map((store) => transaction.objectStore(store).count());
          transaction.addEventListener('complete', () => {
            open.result.close();
            resolve(requests.map((request) => request.result));
          });
        });
      }),
  );
}

/** The text of the file that the page offers beside what went wrong. */
async function offeredFile(page: Page): Promise<string> {
  const href = await page
    .getByRole('link', { name: 'Keep what you typed as a file' })
    .getAttribute('href');
  return decodeURIComponent(href?.replace(/^data:[^,]*,/, '') ?? '');
}

const SAID = /^Saved|Saved\b/;
const LONG = `Half a sentence about <b>kerning</b>, “quotes” & نور\n${'ab cd '.repeat(2000)}`;

const FAILURES: (Failure & { says: string })[] = [
  { error: 'QuotaExceededError', says: 'The disk is full' },
  { error: 'UnknownError', says: "Kith's storage failed" },
  { error: 'AbortError', says: "closed Kith's storage for a moment" },
  { error: 'TransactionInactiveError', says: "Kith's storage failed" },
  { error: 'InvalidStateError', says: "closed Kith's storage for a moment" },
  { error: 'DataError', says: 'could not be read as it should' },
  { error: 'ReadOnlyError', says: 'The disk does not let Kith write' },
  { error: 'AbortError', isLate: true, says: "closed Kith's storage for a moment" },
];

test('a save that fails, in whatever way, says so, loses nothing, and works once the store does', async ({
  kith,
}) => {
  const panel = await newPanel(kith);
  await field(panel, 'Where you met').fill('ATypI Lisbon');
  await field(panel, 'Note').fill(LONG);
  await field(panel, 'Expertise').fill('kerning');
  await field(panel, 'Expertise').press('Enter');
  for (const { says, ...failure } of FAILURES) {
    await failWrites(panel, failure);
    await button(panel, 'Save').click();
    await saveFailed(panel);
    const alert = panel.getByRole('alert').filter({ hasText: 'Not saved' });
    await expect(alert).toContainText(says);
    await expect(panel.getByText(SAID)).toHaveCount(0);
    await expect(field(panel, 'Name')).toHaveValue('Zoë Quartermaine');
    await expect(field(panel, 'Note')).toHaveValue(LONG);
    const file = JSON.stringify(JSON.parse(await offeredFile(panel)));
    for (const typed of [LONG.trim(), 'ATypI Lisbon', 'kerning']) {
      expect(file).toContain(JSON.stringify(typed).slice(1, -1));
    }
    await putRight(panel);
    expect(await counts(panel), failure.error).toEqual([0, 0, 0, 0, 0, 0]);
  }
  await button(panel, 'Save').click();
  await expect(field(panel, 'What happened')).toBeVisible();
  await expect(panel.getByText(SAID).first()).toBeVisible();
  await expect(panel.getByRole('alert')).toHaveCount(0);
});

test(
  '“Saved” is said after a strict commit of all that was typed, and not before',
  { tag: '@more' },
  async ({ kith }) => {
    const panel = await newPanel(kith);
    await panel.evaluate(() => {
      const order: string[] = [];
      Object.assign(globalThis, { order });
      const real = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function transaction(stores, mode, options) {
        const opened = real.call(this, stores, mode, options);
        if (mode === 'readwrite' && [...opened.objectStoreNames].includes('people'))
          opened.addEventListener('complete', () => order.push(`${options?.durability} commit`));
        return opened;
      };
      new MutationObserver(() => {
        const isSaid = document.body.textContent.includes('Saved');
        if (isSaid && order.at(-1) !== 'Saved') order.push('Saved');
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await button(panel, 'Save').click();
    await expect(field(panel, 'What happened')).toBeVisible();
    await expect(panel.getByText(SAID).first()).toBeVisible();
    const order = await panel.evaluate(() => (globalThis as unknown as { order: string[] }).order);
    expect(order).toEqual(['strict commit', 'Saved']);
  },
);

test(
  'the file that is offered is whole on disk, under a name of its own',
  { tag: '@more' },
  async ({ kith, folder }) => {
    const panel = await newPanel(kith);
    await field(panel, 'Note').fill(LONG);
    await failWrites(panel, { error: 'QuotaExceededError' });
    await button(panel, 'Save').click();
    const downloads = await kith.catchDownloads(folder);
    await panel.getByRole('link', { name: 'Keep what you typed as a file' }).click();
    const [file = ''] = await downloads(1);
    expect(file).toMatch(/kith-unsaved.*\.json$/);
    expect(await readFile(file, 'utf8')).toContain('kerning</b>, “quotes” & نور');
  },
);

test(
  'whichever write of a save fails, nothing of it is stored, until one goes through whole',
  { tag: '@more' },
  async ({ kith }) => {
    const panel = await newPanel(kith);
    await field(panel, 'Value you offered').fill('A table of licences');
    await field(panel, 'Next follow-up').fill('today');
    await expect(button(panel, 'Save')).toBeEnabled();
    const isStored = () => field(panel, 'What happened').isVisible();
    let place = 0;
    while (!(await isStored())) {
      place += 1;
      await failWrites(panel, { error: 'UnknownError', place });
      await button(panel, 'Save').click();
      await expect
        .poll(async () => (await isStored()) || (await writesOf(panel)).failed === 1)
        .toBe(true);
      await putRight(panel);
      if (await isStored()) break;
      expect(await counts(panel), `write ${place}`).toEqual([0, 0, 0, 0, 0, 0]);
    }
    // Person, profile, value, follow-up, queue row, summary, identity and journal: each of them failed once.
    expect(place).toBeGreaterThan(8);
    expect(await counts(panel)).toEqual([1, 1, 2, 1, 1, 1]);
  },
);

test(
  'a draft that cannot be stored says so at once, and is stored again when that works',
  { tag: '@more' },
  async ({ kith }) => {
    const panel = await newPanel(kith);
    await failWrites(panel, { error: 'QuotaExceededError', store: 'drafts' });
    await field(panel, 'Note').fill('Half a sentence');
    await expect(panel.getByRole('alert').filter({ hasText: 'Not saved' })).toBeVisible();
    await expect(field(panel, 'Note')).toHaveValue('Half a sentence');
    expect(await offeredFile(panel)).toContain('Half a sentence');
    await putRight(panel);
    await field(panel, 'Note').fill('Half a sentence more');
    await kith.close(panel);
    const again = await kith.openPanel();
    await expect(field(again, 'Note')).toHaveValue('Half a sentence more');
    await button(again, 'Save').click();
    await expect(field(again, 'What happened')).toBeVisible();
    await expect(again.getByRole('alert')).toHaveCount(0);
  },
);
