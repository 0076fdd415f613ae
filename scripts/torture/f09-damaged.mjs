// @ts-check
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyBuild } from '../faults/copy-build.mjs';
import { tryDamages } from '../faults/try-damages.mjs';
import { browserFor, howMany } from './bench.mjs';

/** @typedef {import('./bench.mjs').Bench} Bench */

/** @type {import('./bench.mjs').Fault} */
export const damaged = {
  id: 'F9',
  title: 'Database files damaged: byte flipped, cut short, missing, or an earlier state',
  target: 'all noticed; 0 not restored',
  run: async (bench) => {
    const endings = howMany(bench, { small: 1, medium: 2, release: 2 });
    const found = await damage(
      bench,
      howMany(bench, { small: 30, medium: 8, release: 1 }),
      endings,
    );
    return { ...found, ok: Object.values(found.figure).every((number) => number === 0) };
  },
  broken: 'sentinel, snapshots and log taken away',
  control: async (bench) => {
    const found = await damage(bench, 30, 1, true);
    const { unnoticed, 'not restored': lost } = found.figure;
    return { ...found, ok: unnoticed > 0 && lost > 0 };
  },
};

/**
 * @param {Bench} bench
 * @param {number} every
 * @param {number} endings 1: only killed; 2: also closed
 * @param {boolean} [isBlind]
 */
async function damage(bench, every, endings, isBlind = false) {
  const build = await copyBuild('silent');
  const folder = await mkdtemp(join(tmpdir(), 'kith-faults-'));
  const browser = { ...browserFor(bench), extensionPath: build.path, args: bench.backEnd.args };
  try {
    /** @type {import('../faults/try-damages.mjs').Tried[]} */
    const tried = [];
    for (const ending of /** @type {const} */ (['killed', 'closed']).slice(0, endings)) {
      tried.push(...(await tryDamages(browser, join(folder, ending), { ending, every, isBlind })));
    }
    const count = (/** @type {string} */ kind) => tried.filter(({ is }) => is === kind).length;
    const figure = {
      unnoticed: count('UNDETECTED'),
      'not restored': tried.filter(({ isBack }) => !isBack).length,
      'false alarms': count('FALSE ALARM'),
    };
    return { cases: { damages: tried.length, harmless: count('unharmed') }, figure };
  } finally {
    await Promise.all([build.remove(), rm(folder, { recursive: true, force: true })]);
  }
}
