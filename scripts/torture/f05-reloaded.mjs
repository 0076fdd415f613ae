// @ts-check
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { remove } from '../browser/profile.mjs';
import { withStage } from '../faults/in-page.mjs';
import { audit, saveWithoutEnd } from '../seed/torture.mjs';
import { browserFor, howMany, STILL } from './bench.mjs';
import { SAYS_SAVED_EARLY } from './breaks.mjs';

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('../seed/bundle.mjs').Break} Break */

const SAVES = 20;
/** Chromium turns an extension off that reloads itself more often than this in a short time. */
const A_BROWSER = 4;

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
    await inDeveloperMode(bench, async (kith) => {
      /** @type {number[]} */
      const acknowledged = [];
      /** @type {number[]} */
      let there = [];
      for (let round = 0; round < Math.min(A_BROWSER, times - done); round += 1) {
        await reloadWhileSaving(kith, round * 10_000, acknowledged, breaks);
        const { people, torn } = await audit(await kith.asTab(STILL));
        sum.torn += torn.length;
        there = people;
      }
      sum.lost += acknowledged.filter((number) => !there.includes(number)).length;
      sum.saves += acknowledged.length;
    });
  }
  return {
    cases: { reloads: times, saves: sum.saves },
    figure: { lost: sum.lost, torn: sum.torn },
  };
}

/**
 * An extension that was not packed comes back from a reload in developer mode only.
 * @param {Bench} bench
 * @param {(kith: import('../stage.mjs').Stage) => Promise<void>} work
 */
async function inDeveloperMode(bench, work) {
  const userDataDir = await mkdtemp(join(tmpdir(), 'kith-developer-'));
  try {
    await mkdir(join(userDataDir, 'Default'));
    const preferences = { extensions: { ui: { developer_mode: true } } };
    await writeFile(join(userDataDir, 'Default', 'Preferences'), JSON.stringify(preferences));
    await withStage({ ...browserFor(bench), userDataDir }, work);
  } finally {
    await remove(userDataDir);
  }
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
  await reloading;
  await isBack(kith);
}

/** Waits until the extension is there again. @param {import('../stage.mjs').Stage} kith */
async function isBack(kith) {
  const page = await kith.context.newPage();
  const address = `chrome-extension://${kith.running.extensionId}/${STILL}`;
  for (let tries = 0; ; tries += 1) {
    try {
      await page.goto(address);
      return page.close();
    } catch (error) {
      if (tries === 100) throw error;
      await pause(50);
    }
  }
}
