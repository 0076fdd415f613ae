// @ts-check
import { bundle } from './bundle.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/**
 * Logs made-up people with a touch each through Kith's own write path, in one of its pages.
 * @param {Page} page one of Kith's pages
 * @param {number} count
 * @param {number} [first] number of the first; the same number is always the same person
 */
export function seed(page, count, first = 0) {
  return sow(page, 'seedKith', first, count);
}

/**
 * Logs thousands of made-up people at once, many to a transaction; without touches.
 * @param {Page} page one of Kith's pages
 * @param {number} count
 * @param {number} [first]
 */
export function seedMany(page, count, first = 0) {
  return sow(page, 'seedManyKith', first, count);
}

/**
 * @param {Page} page
 * @param {'seedKith' | 'seedManyKith'} how
 * @param {number} first
 * @param {number} count
 */
async function sow(page, how, first, count) {
  await page.evaluate(await bundle('scripts/seed/seed-page.ts'));
  await page.evaluate(
    ([name, from, many]) => Reflect.get(globalThis, name)(from, many),
    /** @type {const} */ ([how, first, count]),
  );
}
