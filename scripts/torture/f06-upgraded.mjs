// @ts-check
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { withStage } from '../faults/in-page.mjs';
import { bundle } from '../seed/bundle.mjs';
import { seed } from '../seed/seed.mjs';
import { browserFor, howMany, STILL } from './bench.mjs';
import { field } from './surfaces.mjs';

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./pages/upgrade-page.js').Left} Left */

const GOLDEN = fileURLToPath(new URL('../../tests/storage/golden/', import.meta.url));
const PAGE = 'scripts/torture/pages/upgrade-page.ts';
const LONGEST_MS = 5000;

/** @type {import('./bench.mjs').Fault} */
export const upgraded = {
  id: 'F6',
  title: 'Upgrade, from every schema, with panel and popup open',
  target: '0 rows lost, opened within 5 s or who is in the way is named',
  run: async (bench) => {
    const schemas = await openGolden(bench);
    const found = await upgradeBeside(
      bench,
      howMany(bench, { small: 5, medium: 200, release: 1000 }),
    );
    const lost = schemas.lost + found.lost;
    const { ms, pages } = found;
    return {
      cases: { 'golden databases': schemas.count, 'pages open': pages, people: found.people },
      figure: { 'rows lost': lost, 'ms until opened': ms },
      ok: lost === 0 && ms <= LONGEST_MS && found.kept === 1,
    };
  },
  broken: 'a page lets go of nothing',
  control: async (bench) => {
    const found = await upgradeBeside(bench, 5, true);
    const figure = { 'named as in the way': found.blocked };
    return { cases: { people: 5 }, figure, ok: found.blocked === 1 };
  },
};

/**
 * The upgrade's page library in a page of Kith's in which nothing else runs.
 * @param {import('../stage.mjs').Stage} kith
 */
export async function openUpgradePage(kith) {
  const page = await kith.asTab(STILL);
  await page.evaluate(await bundle(PAGE));
  return page;
}

/** @param {Page} page @param {string} name @param {unknown} [input] @returns {Promise<any>} */
export function call(page, name, input) {
  return page.evaluate(
    ([what, argument]) => Reflect.get(globalThis, what)(argument),
    /** @type {[string, unknown]} */ ([name, input]),
  );
}

/** Each golden database in the place of Kith's, opened by Kith. @param {Bench} bench */
async function openGolden(bench) {
  const files = (await readdir(GOLDEN)).filter((name) => name.endsWith('.json'));
  let lost = 0;
  for (const file of files) {
    const { schema, rows } = JSON.parse(await readFile(GOLDEN + file, 'utf8'));
    await withStage(browserFor(bench), async (kith) => {
      const page = await openUpgradePage(kith);
      await call(page, 'layKith', [schema, rows]);
      const home = await kith.home('#/people');
      await expect(home.getByRole('table').or(home.getByRole('list')).first()).toBeVisible();
      /** @type {Left} */
      const left = await call(page, 'lookKith');
      lost += rows.people.length - left.people + rows.records.length - left.records;
    });
  }
  return { count: files.length, lost };
}

/** @param {Bench} bench @param {number} people @param {boolean} [isHeld] whether a page lets go of nothing */
function upgradeBeside(bench, people, isHeld = false) {
  return withStage(browserFor(bench), async (kith) => {
    const home = await kith.home();
    await expect(home.getByRole('navigation')).toBeVisible();
    await seed(home, people);
    const page = await openUpgradePage(kith);
    /** @type {Left} */
    const before = await call(page, 'lookKith');
    await kith.goTo('zoe-quartermaine');
    const panel = await kith.openPanel();
    await expect(field(panel, 'Note')).toBeVisible();
    const popup = await kith.popup();
    await expect(popup.getByRole('listitem').first()).toBeVisible();
    if (isHeld) await call(await openUpgradePage(kith), 'holdKith');
    let blocked = 0;
    const ms = await call(page, 'upgradeKith').catch((error) => {
      if (!String(error).includes('blocked')) throw error;
      blocked = 1;
      return LONGEST_MS;
    });
    if (blocked > 0) return { people, pages: 4, ms, lost: 0, kept: 1, blocked };
    // What is open is of the older Kith: it says so by itself, and keeps nothing in the newer store.
    await expect(panel.getByRole('heading', { name: 'Update needed' })).toBeVisible();
    /** @type {Left} */
    const after = await call(page, 'lookKith');
    const lost = before.people - after.changed + before.records - after.records;
    return { people, pages: 3, ms: Math.round(ms), lost, kept: after.kept, blocked };
  });
}
