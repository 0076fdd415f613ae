// @ts-check
// Node itself runs this, and knows no @/.
// oxlint-disable-next-line no-restricted-imports
import { openStage } from '../stage.mjs';
import { bundle } from '../seed/bundle.mjs';
import { BLANK } from './copy-build.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../stage.mjs').Stage} Stage */

/** The two ways Chromium keeps IndexedDB on disk. */
export const BACK_ENDS = [
  { name: 'LevelDB', args: [] },
  {
    name: 'SQLite',
    args: ['--enable-features=IdbSqliteOnDiskRollout:stage/UseSqliteForNewStores'],
  },
];

/**
 * A page with the library in it.
 * @param {Stage} kith
 */
export async function openVaultPage(kith) {
  const page = await kith.asTab(BLANK);
  await page.evaluate(await bundle('scripts/faults/vault-page.ts'));
  return page;
}

/**
 * Calls one of the functions of vault-page.ts.
 * @param {Page} page
 * @param {string} name
 * @param {number} [number]
 */
export function call(page, name, number = 0) {
  return page.evaluate(
    ([what, argument]) => Reflect.get(globalThis, what)(argument),
    /** @type {const} */ ([name, number]),
  );
}

/**
 * A browser with a build in it, for as long as the work takes.
 * @template Result
 * @param {import('../stage.mjs').LaunchOptions} options
 * @param {(kith: Stage) => Promise<Result>} work
 */
export async function withStage(options, work) {
  const kith = await openStage(options);
  try {
    return await work(kith);
  } finally {
    await kith.end();
  }
}
