// @ts-check
import { expect } from '@playwright/test';
import { button } from './surfaces.mjs';

/** @typedef {import('../stage.mjs').Stage} Stage */

/**
 * After a full disk and a kill, Chromium begins a LevelDB store anew: whether Kith noticed that and brought it back.
 * @param {Stage} kith
 */
export async function isBroughtBack(kith) {
  const home = await kith.home();
  const there = home.getByRole('navigation');
  const lost = button(home, 'Bring it back');
  await expect(there.or(lost).first()).toBeVisible({ timeout: 15_000 });
  // The frame of the page may stand there before the store has said what became of it.
  const isLost = await lost.waitFor({ timeout: 4000 }).then(
    () => true,
    () => false,
  );
  if (!isLost) return false;
  await lost.click();
  await expect(there).toBeVisible({ timeout: 15_000 });
  return true;
}
