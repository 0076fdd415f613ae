// @ts-check
import { expect } from '@playwright/test';
import { withStage } from '../faults/in-page.mjs';
import { bundle } from '../seed/bundle.mjs';
import { seed } from '../seed/seed.mjs';
import { browserFor, howMany, onBrokenBuild, STILL } from './bench.mjs';
import { LAST_WINS } from './breaks.mjs';
import { button, field } from './surfaces.mjs';

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./pages/windows-page.js').Windows} Windows */

/** @type {import('./bench.mjs').Fault} */
export const twoWindows = {
  id: 'F12',
  title: 'Two windows edit one person',
  target: '0 edits lost, a clash shows both values',
  run: async (bench) => {
    const sums = await schedules(
      bench,
      howMany(bench, { small: 60, medium: 2000, release: 10_000 }),
    );
    const pages = howMany(bench, { small: 2, medium: 12, release: 50 });
    const unseen = await inPages(bench, pages);
    const figure = {
      'edits lost': sums.lost,
      'false clashes': sums.falseClashes,
      'not shown in pages': unseen,
    };
    const ok = Object.values(figure).every((number) => number === 0);
    return {
      cases: { schedules: sums.schedules, edits: sums.edits, 'with real pages': pages },
      figure,
      ok,
    };
  },
  broken: 'the last window wins',
  control: async (bench) => {
    const sums = await schedules(bench, 50, [LAST_WINS]);
    const unseen = await onBrokenBuild(bench, [NO_CLASH], (broken) => inPages(broken, 1));
    const figure = { 'edits lost': sums.lost, 'not shown in pages': unseen };
    const cases = { schedules: sums.schedules, edits: sums.edits, 'with real pages': 1 };
    return { cases, figure, ok: sums.lost > 0 && unseen > 0 };
  },
};

/** The list of clashes stays as it was. @type {import('../faults/break-build.mjs').BuildBreak} */
const NO_CLASH = {
  from: /\.clashes=\[\.\.\.(\w+)\.clashes,\{field:[^}]*\}\]/,
  to: '.clashes=[...$1.clashes]',
  everywhere: true,
};

/**
 * @param {Bench} bench @param {number} count @param {readonly import('../seed/bundle.mjs').Break[]} [breaks]
 * @returns {Promise<Windows>}
 */
function schedules(bench, count, breaks = []) {
  return withStage(browserFor(bench), async (kith) => {
    const page = await kith.asTab(STILL);
    await page.evaluate(await bundle('scripts/torture/pages/windows-page.ts', breaks));
    return page.evaluate(
      (range) => Reflect.get(globalThis, 'editKith')(range),
      /** @type {const} */ ([0, count]),
    );
  });
}

/**
 * Two of Home's person pages: by turns the same field and two different ones, typed in both before either saves.
 * @param {Bench} bench
 * @param {number} rounds
 */
function inPages(bench, rounds) {
  return withStage(browserFor(bench), async (kith) => {
    const home = await kith.home('#/people');
    await seed(home, 1);
    await home.getByRole('main').getByRole('link').first().click();
    await expect(field(home, 'Headline')).toBeVisible();
    const hash = await home.evaluate(() => location.hash);
    const other = await kith.home(hash);
    let unseen = 0;
    for (let round = 0; round < rounds; round += 1) {
      const isSame = round % 2 === 0;
      const [one, two] = [`One of ${round}`, `Two of ${round}`];
      const [here, there] = [
        field(home, 'Headline'),
        field(other, isSame ? 'Headline' : 'Company'),
      ];
      await here.fill(one);
      await there.fill(two);
      await Promise.all([here.blur(), there.blur()]);
      if (!(await isShown(home, other, isSame, one, two))) unseen += 1;
    }
    return unseen;
  });
}

/** @param {Page} home @param {Page} other @param {boolean} isSame @param {string} one @param {string} two */
async function isShown(home, other, isSame, one, two) {
  try {
    for (const page of [home, other]) {
      await expect(field(page, 'Headline')).toHaveValue(isSame ? /(One|Two) of/ : one, {
        timeout: 3000,
      });
      if (!isSame) await expect(field(page, 'Company')).toHaveValue(two, { timeout: 3000 });
      else await expect(page.locator('.clash')).toContainText(/(One|Two) of/, { timeout: 3000 });
    }
    if (!isSame) return true;
    const value = await field(home, 'Headline').inputValue();
    const lost = value === one ? two : one;
    await expect(home.locator('.clash')).toContainText(lost, { timeout: 1000 });
    await button(home, 'Leave as it is').click();
    for (const page of [home, other]) await expect(page.locator('.clash')).toHaveCount(0);
    return true;
  } catch (error) {
    // Only what was expected in vain counts; all else is a fault of the harness.
    if (!(error instanceof Error) || !/expect/.test(error.message)) throw error;
    return false;
  }
}
