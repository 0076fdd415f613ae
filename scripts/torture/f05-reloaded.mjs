// @ts-check
import { withStage } from '../faults/in-page.mjs';
import { audit, saveWithoutEnd } from '../seed/torture.mjs';
import { browserFor, howMany, STILL } from './bench.mjs';
import { SAYS_SAVED_EARLY } from './breaks.mjs';

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('../seed/bundle.mjs').Break} Break */

const SAVES = 20;
/** After so many reloads the browser is given up: Chromium keeps what was there before each. */
const A_BROWSER = 10;

/** @type {import('./bench.mjs').Fault} */
export const reloaded = {
  id: 'F5',
  title: 'Extension reloaded, as by an update, while it saves',
  target: '0 acknowledged saves lost, 0 torn',
  run: async (bench) => {
    const found = await reloadAgain(bench, howMany(bench, { small: 2, medium: 10, release: 50 }));
    return { ...found, ok: found.figure.lost === 0 && found.figure.torn === 0 };
  },
  broken: '“Saved” is said before the commit',
  control: async (bench) => {
    const found = await reloadAgain(bench, 2, [SAYS_SAVED_EARLY]);
    return { ...found, ok: found.figure.lost > 0 };
  },
};

/** @param {Bench} bench @param {number} times @param {readonly Break[]} [breaks] */
async function reloadAgain(bench, times, breaks = []) {
  const sum = { saves: 0, lost: 0, torn: 0 };
  for (let done = 0; done < times; done += A_BROWSER) {
    await withStage(browserFor(bench), async (kith) => {
      /** @type {number[]} */
      const acknowledged = [];
      for (let round = 0; round < Math.min(A_BROWSER, times - done); round += 1) {
        await reloadWhileSaving(kith, round * 10_000, acknowledged, breaks);
        const { people, torn } = await audit(await kith.asTab(STILL));
        sum.torn += torn.length;
        sum.lost += acknowledged.filter((number) => !people.includes(number)).length;
      }
      sum.saves += acknowledged.length;
    });
  }
  return {
    cases: { reloads: times, saves: sum.saves },
    figure: { lost: sum.lost, torn: sum.torn },
  };
}

/**
 * @param {import('../stage.mjs').Stage} kith
 * @param {number} first
 * @param {number[]} acknowledged
 * @param {readonly Break[]} breaks
 */
async function reloadWhileSaving(kith, first, acknowledged, breaks) {
  const page = await kith.asTab(STILL);
  const enough = acknowledged.length + SAVES;
  const [worker] = kith.context.serviceWorkers();
  if (!worker) throw new Error('The worker is not running.');
  const started = kith.context.waitForEvent('serviceworker');
  /** @type {Promise<unknown>} */
  let reloading = Promise.resolve();
  const ended = saveWithoutEnd(
    page,
    first,
    (number) => {
      acknowledged.push(number);
      if (acknowledged.length !== enough) return;
      reloading = page
        .evaluate(() => Reflect.get(globalThis, 'chrome').runtime.reload())
        .catch((error) => {
          // It closes with the extension's other pages.
          if (!page.isClosed()) throw error;
        });
    },
    breaks,
  );
  await ended;
  await Promise.all([reloading, started]);
}
