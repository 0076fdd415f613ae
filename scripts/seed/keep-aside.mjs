// @ts-check
import { bundle } from './bundle.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/**
 * Keeps a snapshot of everything that is stored, outside the database; gives its text, which is that of a backup.
 * @param {Page} page one of Kith's pages
 * @returns {Promise<string>}
 */
export function keepSnapshot(page) {
  return call(page, 'snapshotKith');
}

/**
 * Brings log and sentinel up to the database, as pages do after each act; gives how far that is.
 * @param {Page} page one of Kith's pages
 * @returns {Promise<number>}
 */
export function keepUp(page) {
  return call(page, 'keepUpKith');
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function call(page, name) {
  await page.evaluate(await bundle('scripts/seed/keep-aside-page.ts'));
  return page.evaluate((what) => Reflect.get(globalThis, what)(), name);
}
