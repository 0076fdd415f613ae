// @ts-check
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { withStage } from '../faults/in-page.mjs';
import { seed, seedMany } from '../seed/seed.mjs';
import { browserFor, howMany, onBrokenBuild } from './bench.mjs';
import { button } from './surfaces.mjs';

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('@playwright/test').Page} Page */

const MOST_MS = 10_000;

/** @type {import('./bench.mjs').Fault} */
export const restored = {
  id: 'F23',
  title: 'Wiped profile, restored from a backup file through the interface',
  target: '100 % equal, at most 10,000 ms',
  run: async (bench) => {
    const found = await drill(bench, howMany(bench, { small: 300, medium: 5000, release: 5000 }));
    const { figure } = found;
    return { ...found, ok: figure['% equal'] === 100 && figure.ms <= MOST_MS };
  },
  broken: 'nine records are left out',
  control: (bench) =>
    onBrokenBuild(bench, [LEAVES_OUT], async (broken) => {
      const found = await drill(broken, 50);
      return { ...found, ok: found.figure['% equal'] < 100 };
    }),
};

/** @type {import('../faults/break-build.mjs').BuildBreak} */
const LEAVES_OUT = {
  from: /(=>\w+\(\w+,\w+,\w+\)\.writes)\b/,
  to: '$1.slice(9)',
  everywhere: true,
};

/** @param {Bench} bench @param {number} people */
async function drill(bench, people) {
  const folder = await mkdtemp(join(tmpdir(), 'kith-drill-'));
  try {
    const { file, before } = await withStage(browserFor(bench), async (kith) => {
      const home = await kith.home('#/data');
      await seed(home, 20);
      await seedMany(home, people - 20, 20);
      const arrived = await kith.catchDownloads(folder);
      await button(home, 'Back up').click();
      const [path = ''] = await arrived(1);
      return { file: path, before: await rowsIn(home) };
    });
    return await withStage(browserFor(bench), async (kith) => {
      const home = await kith.home('#/data');
      const start = performance.now();
      await home.getByLabel('Choose a backup file').setInputFiles(file);
      await home.getByRole('radio', { name: 'Replace all' }).check();
      await button(home, 'Replace all').click();
      const said = home.getByText('Restored', { exact: true });
      await expect(said).toBeVisible({ timeout: 120_000 });
      const ms = Math.round(performance.now() - start);
      const after = new Set(await rowsIn(home));
      const equal = before.filter((row) => after.has(row)).length;
      // What is there and was not counts as well.
      const part = equal / Math.max(before.length, after.size);
      const figure = { '% equal': Math.floor(part * 10_000) / 100, ms };
      return { cases: { people, records: before.length }, figure };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every row of what a backup holds and what is derived of it, whatever the order of its fields. @param {Page} page @returns {Promise<string[]>} */
function rowsIn(page) {
  return page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    /** @type {IDBDatabase} */
    const database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error('not opened')));
    });
    const stores = ['people', 'profiles', 'records', 'settings', 'queue', 'summaries'];
    const rows = stores.map(
      (store) =>
        new Promise((resolve) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.addEventListener('success', () =>
            resolve(request.result.map((row) => JSON.stringify([store, row], sorted))),
          );
        }),
    );
    /** @param {string} _ @param {unknown} value */
    function sorted(_, value) {
      if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
      return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    }
    const all = (await Promise.all(rows)).flat();
    database.close();
    return all;
  });
}
