// @ts-check
import { expect } from '@playwright/test';
import { button } from './surfaces.mjs';

/** @typedef {import('../stage.mjs').Stage} Stage */

/**
 * After a full disk and a kill, Chromium begins a LevelDB store anew: whether Kith noticed that and brought it back.
 * @param {Stage} kith
 * @param {number} [lookedMs] how long the page may take to notice
 */
export async function isBroughtBack(kith, lookedMs = 4000) {
  const home = await kith.home();
  const there = home.getByRole('navigation');
  const lost = button(home, 'Bring it back');
  await expect(there.or(lost).first()).toBeVisible({ timeout: 15_000 });
  // The frame of the page may stand there before the store has said what became of it.
  const isLost = await lost.waitFor({ timeout: lookedMs }).then(
    () => true,
    () => false,
  );
  if (!isLost) return false;
  await lost.click();
  // What was kept of a work that was refused would be left out: that is asked about.
  const sure = button(home, 'Bring it back all the same');
  await expect(there.or(sure).first()).toBeVisible({ timeout: 15_000 });
  if (await sure.isVisible()) await sure.click();
  await expect(there).toBeVisible({ timeout: 15_000 });
  return true;
}
