// @ts-check
import { bundle } from './bundle.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./torture-page.js').Audit} Audit */

/**
 * Saves one made-up person after the other through Kith's own write path, until the page or its browser is no more.
 * @param {Page} page one of Kith's pages
 * @param {number} first number of the first
 * @param {(number: number) => void} acknowledged told of each save after it was said to be stored
 */
export async function saveWithoutEnd(page, first, acknowledged) {
  await page.evaluate(await bundle('scripts/seed/torture-page.ts'));
  for (let number = first; ; number += 1) {
    await page.evaluate((each) => Reflect.get(globalThis, 'saveKith')(each), number);
    acknowledged(number);
  }
}

/**
 * Looks through everything that is stored.
 * @param {Page} page one of Kith's pages
 * @returns {Promise<Audit>}
 */
export async function audit(page) {
  await page.evaluate(await bundle('scripts/seed/torture-page.ts'));
  return page.evaluate(() => Reflect.get(globalThis, 'auditKith')());
}
