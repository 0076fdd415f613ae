// @ts-check
import { setTimeout as pause } from 'node:timers/promises';
import { withStage } from '../faults/in-page.mjs';
import { audit, saveWithoutEnd } from '../seed/torture.mjs';
import { browserFor, howMany, STILL } from './bench.mjs';
import { SAYS_SAVED_EARLY, TWO_TRANSACTIONS } from './breaks.mjs';

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('./bench.mjs').Outcome} Outcome */
/** @typedef {import('../seed/bundle.mjs').Break} Break */

/** After so many a profile is given up: looking through it would take longer than writing. */
const KILLS_A_PROFILE = 4;

/** @type {import('./bench.mjs').Fault} */
export const killed = {
  id: 'F1',
  title: 'Browser killed with -9 while it saves',
  target: '0 acknowledged saves lost, 0 torn',
  run: async (bench) => {
    const found = await killAgain(
      bench,
      howMany(bench, { small: 2, medium: 12, release: 100 }),
      howMany(bench, { small: 260, medium: 150, release: 210 }),
    );
    return { ...found, ok: found.figure.lost === 0 && found.figure.torn === 0 };
  },
  broken: '“Saved” is said before the commit; the journal in a transaction of its own',
  control: async (bench) => {
    const early = await killAgain(bench, 2, 20, [SAYS_SAVED_EARLY]);
    const torn = await killAgain(bench, 2, 20, [TWO_TRANSACTIONS]);
    const figure = { lost: early.figure.lost ?? 0, torn: torn.figure.torn ?? 0 };
    return { cases: { kills: 4 }, figure, ok: figure.lost > 0 && figure.torn > 0 };
  },
};

/**
 * @param {Bench} bench
 * @param {number} kills
 * @param {number} saves acknowledged before each
 * @param {readonly Break[]} [breaks]
 */
async function killAgain(bench, kills, saves, breaks = []) {
  const sum = { kills: 0, saves: 0, lost: 0, torn: 0 };
  while (sum.kills < kills) {
    const rounds = Math.min(KILLS_A_PROFILE, kills - sum.kills);
    await withStage(browserFor(bench), async (kith) => {
      /** @type {number[]} */
      const acknowledged = [];
      /** @type {Set<number>} */
      let there = new Set();
      for (let round = 0; round < rounds; round += 1) {
        // Numbers that no save under way at the kill has taken.
        await killWhileSaving(kith, { first: round * 100_000, saves, breaks, acknowledged });
        const { people, torn } = await audit(await kith.asTab(STILL));
        there = new Set(people);
        sum.kills += 1;
        sum.torn += torn.length;
      }
      sum.lost += acknowledged.filter((number) => !there.has(number)).length;
      sum.saves += acknowledged.length;
    });
  }
  const { kills: times, saves: all, ...figure } = sum;
  return { cases: { kills: times, saves: all }, figure };
}

/**
 * @param {import('../stage.mjs').Stage} kith
 * @param {{ first: number, saves: number, breaks: readonly Break[], acknowledged: number[] }} how
 */
async function killWhileSaving(kith, { first, saves, breaks, acknowledged }) {
  const page = await kith.asTab(STILL);
  const enough = acknowledged.length + saves;
  /** @type {() => void} */
  let isEnough = () => {};
  const reached = new Promise((resolve) => (isEnough = () => resolve(undefined)));
  const ended = saveWithoutEnd(
    page,
    first,
    (number) => {
      acknowledged.push(number);
      if (acknowledged.length === enough) isEnough();
    },
    breaks,
  );
  await Promise.race([reached, ended]);
  // Anywhere within the saves that are under way.
  await pause(Math.random() * 8);
  process.kill(kith.running.pid, 'SIGKILL');
  await ended;
  await kith.restart();
}
