// @ts-check
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { withStage } from '../faults/in-page.mjs';
import { audit } from '../seed/torture.mjs';
import { browserFor, howMany, onBrokenBuild, STILL } from './bench.mjs';
import { NO_BADGE } from './breaks.mjs';
import { field, keptPanel } from './surfaces.mjs';

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('@playwright/test').Page} Page */

const A_BROWSER = 40;
const BADGE_MS = 2000;

/** @type {import('./bench.mjs').Fault} */
export const workerStopped = {
  id: 'F3',
  title: 'Service worker stopped while the panel saves',
  target: '0 acknowledged saves lost, 0 torn, badge right within 2 s',
  run: async (bench) => {
    const found = await stopAgain(bench, howMany(bench, { small: 4, medium: 40, release: 200 }));
    return { ...found, ok: Object.values(found.figure).every((number) => number === 0) };
  },
  broken: 'the worker does not set the badge',
  control: (bench) =>
    onBrokenBuild(bench, [NO_BADGE], async (broken) => {
      const found = await stopAgain(broken, 2);
      return { ...found, ok: found.figure['wrong badges'] > 0 };
    }),
};

/** @param {Bench} bench @param {number} times */
async function stopAgain(bench, times) {
  const sum = { lost: 0, torn: 0, badges: 0 };
  for (let done = 0; done < times; done += A_BROWSER) {
    await withStage(browserFor(bench), async (kith) => {
      const panel = await keptPanel(kith);
      const here = Math.min(A_BROWSER, times - done);
      for (let round = 0; round < here; round += 1) {
        const isDue = round % 2 === 1;
        await field(panel, 'What happened').fill(touchOf(round));
        if (isDue) await field(panel, 'Next follow-up').fill('today');
        await Promise.all([
          field(panel, 'What happened').press('Control+Enter'),
          pause(Math.random() * 25).then(() => kith.stopWorker()),
        ]);
        await expect(field(panel, 'What happened')).toHaveValue('');
        if (!(await isBadge(panel, isDue ? '1' : ''))) sum.badges += 1;
      }
      const page = await kith.asTab(STILL);
      const texts = await textsIn(page);
      const wanted = Array.from({ length: here }, (_, round) => touchOf(round));
      sum.lost += wanted.filter((text) => !texts.includes(text)).length;
      sum.torn += (await audit(page)).torn.length;
    });
  }
  const figure = { lost: sum.lost, torn: sum.torn, 'wrong badges': sum.badges };
  return { cases: { stops: times }, figure };
}

/** @param {number} round */
function touchOf(round) {
  return `Spoke for the ${round}. time`;
}

/**
 * Whether the badge becomes this in time. The panel asks: to ask the worker would start it, which sets the badge.
 * @param {Page} panel
 * @param {string} text
 */
async function isBadge(panel, text) {
  const until = performance.now() + BADGE_MS;
  while (performance.now() < until) {
    const badge = await panel.evaluate(() =>
      Reflect.get(globalThis, 'chrome').action.getBadgeText({}),
    );
    if (badge === text) return true;
    await pause(50);
  }
  return false;
}

/** The texts of all touches that are stored, read past Kith. @param {Page} page @returns {Promise<string[]>} */
function textsIn(page) {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('kith');
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const request = opening.result.transaction('records').objectStore('records').getAll();
          request.addEventListener('success', () => {
            opening.result.close();
            resolve(request.result.map(({ text = '' }) => text));
          });
        });
      }),
  );
}
