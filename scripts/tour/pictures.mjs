// @ts-check
import { join } from 'node:path';

/** @typedef {import('@playwright/test').Page} Page */

/**
 * A picture in light and one in dark: `name.png` and `name-dark.png`.
 * @param {Page} page
 * @param {string} folder
 * @param {string} name
 */
export async function pictureInBoth(page, folder, name) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulateMedia({ colorScheme });
    const file = colorScheme === 'light' ? `${name}.png` : `${name}-dark.png`;
    await page.screenshot({ path: join(folder, file), animations: 'disabled' });
  }
  await page.emulateMedia({ colorScheme: null });
}

/**
 * Pictures of the true panel at other widths; the panel keeps the last of them.
 * @param {Page} panel
 * @param {string} folder
 * @param {string} name
 * @param {number[]} widths
 */
export async function pictureAtWidths(panel, folder, name, widths) {
  for (const width of widths) {
    await panel.setViewportSize({ width, height: 800 });
    await panel.screenshot({ path: join(folder, `${name}-${width}.png`), animations: 'disabled' });
  }
}
