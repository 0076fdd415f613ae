// @ts-check
import { bundle } from './bundle.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./bundle.mjs').Break} Break */
/** @typedef {import('./torture-page.js').Audit} Audit */

const ENTRY = 'scripts/seed/torture-page.ts';
/** How many saves are under way at a time. */
const HANDS = 3;

/**
 * Saves one made-up person after the other through Kith's own write path, until the page or its browser is no more.
 * Resolves with what ended it.
 * @param {Page} page one of Kith's pages
 * @param {number} first number of the first
 * @param {(number: number) => void} acknowledged told of each save after it was said to be stored
 * @param {readonly Break[]} [breaks]
 * @returns {Promise<unknown>}
 */
export async function saveWithoutEnd(page, first, acknowledged, breaks = []) {
  const hand = async (/** @type {number} */ from) => {
    for (let number = from; ; number += HANDS) {
      await page.evaluate((each) => Reflect.get(globalThis, 'saveKith')(each), number);
      acknowledged(number);
    }
  };
  try {
    await page.evaluate(await bundle(ENTRY, breaks));
    return await Promise.race(Array.from({ length: HANDS }, (_, place) => hand(first + place)));
  } catch (error) {
    return error;
  }
}

/**
 * So many saves, one after the other.
 * @param {Page} page one of Kith's pages
 * @param {number} first
 * @param {number} count
 * @param {readonly Break[]} [breaks]
 */
export async function saveMany(page, first, count, breaks = []) {
  await page.evaluate(await bundle(ENTRY, breaks));
  await page.evaluate(
    (many) => Reflect.get(globalThis, 'saveManyKith')(many),
    /** @type {[number, number]} */ ([first, count]),
  );
}

/**
 * Looks through everything that is stored.
 * @param {Page} page one of Kith's pages
 * @returns {Promise<Audit>}
 */
export async function audit(page) {
  await page.evaluate(await bundle(ENTRY));
  return page.evaluate(() => Reflect.get(globalThis, 'auditKith')());
}
