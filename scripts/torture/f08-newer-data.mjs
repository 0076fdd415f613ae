// @ts-check
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { withStage } from '../faults/in-page.mjs';
import { seed } from '../seed/seed.mjs';
import { browserFor, howMany, onBrokenBuild, STILL } from './bench.mjs';
import { button, field } from './surfaces.mjs';

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('@playwright/test').Page} Page */

/** @type {import('./bench.mjs').Fault} */
export const newerData = {
  id: 'F8',
  title: 'Older code meets newer data',
  target: '0 writes, everyone in the file that is exported',
  run: async (bench) => {
    const found = await meet(bench, howMany(bench, { small: 5, medium: 200, release: 1000 }));
    const { writes, 'pages that opened it': opened, 'not exported': missing } = found.figure;
    return { ...found, ok: writes === 0 && opened === 0 && missing === 0 };
  },
  broken: 'the store is opened whatever its version',
  control: (bench) =>
    onBrokenBuild(bench, [ANY_VERSION], async (broken) => {
      const found = await meet(broken, 5);
      return { ...found, ok: found.figure.writes > 0 };
    }),
};

/** @type {import('../faults/break-build.mjs').BuildBreak} */
const ANY_VERSION = {
  from: /(await \w+\(\w+),\w+(?:\.version)?,(\{upgrade:)/,
  to: '$1,void 0,$2',
  everywhere: true,
};

/** @param {Bench} bench @param {number} people */
async function meet(bench, people) {
  const folder = await mkdtemp(join(tmpdir(), 'kith-newer-'));
  try {
    return await withStage(browserFor(bench), async (kith) => {
      const first = await kith.home();
      await expect(first.getByRole('navigation')).toBeVisible();
      await seed(first, people);
      await first.close();
      await kith.restart();
      const still = await kith.asTab(STILL);
      await makeNewer(still);
      const before = await storedIn(still);
      const home = await kith.home('#/add');
      const refusal = home.getByRole('heading', { name: 'Update needed' });
      const name = field(home, 'Name');
      await expect(refusal.or(name).first()).toBeVisible();
      let opened = 0;
      if (await name.isVisible()) {
        opened += 1;
        await name.fill('Zoë Quartermaine');
        await button(home, 'Save').click();
        await expect(home.getByRole('heading', { name: 'Zoë Quartermaine' })).toBeVisible();
      }
      const missing = opened > 0 ? people : people - (await exportedFrom(kith, home, folder));
      const popup = await kith.popup();
      if (!(await popup.getByRole('heading', { name: 'Update needed' }).isVisible())) opened += 1;
      const after = new Set(await storedIn(still));
      const changed = before.filter((row) => !after.has(row)).length;
      const writes = changed + Math.max(0, after.size - before.length);
      const figure = { writes, 'pages that opened it': opened, 'not exported': missing };
      return { cases: { people, rows: before.length }, figure };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {import('../stage.mjs').Stage} kith @param {Page} page @param {string} folder */
async function exportedFrom(kith, page, folder) {
  const arrived = await kith.catchDownloads(folder);
  await button(page, 'Save everything as a file').click();
  const [file = ''] = await arrived(1);
  return JSON.parse(await readFile(file, 'utf8')).stores.people.length;
}

/** As a later Kith leaves it: a higher version, another store, another field. @param {Page} page */
function makeNewer(page) {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('kith', 99);
        opening.addEventListener('upgradeneeded', () => {
          opening.result.createObjectStore('goals of 2030', { keyPath: 'id' }).put({ id: 'one' });
        });
        opening.addEventListener('success', () => resolve(opening.result.close()));
        opening.addEventListener('error', () => reject(new Error('not opened')));
      }),
  );
}

/** Every row of every store, read past Kith. @param {Page} page @returns {Promise<string[]>} */
function storedIn(page) {
  return page.evaluate(async () => {
    /** @type {IDBDatabase} */
    const database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open('kith');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error('not opened')));
    });
    const rows = [...database.objectStoreNames].map(
      (store) =>
        new Promise((resolve) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.addEventListener('success', () =>
            resolve(request.result.map((row) => JSON.stringify([store, row]))),
          );
        }),
    );
    const all = (await Promise.all(rows)).flat();
    database.close();
    return all;
  });
}
