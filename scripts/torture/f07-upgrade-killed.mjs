// @ts-check
import { setTimeout as pause } from 'node:timers/promises';
import { withStage } from '../faults/in-page.mjs';
import { seedMany } from '../seed/seed.mjs';
import { browserFor, howMany } from './bench.mjs';
import { call, openUpgradePage } from './f06-upgraded.mjs';

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('./pages/upgrade-page.js').Left} Left */

/** @type {import('./bench.mjs').Fault} */
export const upgradeKilled = {
  id: 'F7',
  title: 'Browser killed with -9 in an upgrade',
  target: '0 mixed states, 0 rows lost',
  run: async (bench) => {
    const kills = howMany(bench, { small: 2, medium: 4, release: 10 });
    const people = howMany(bench, { small: 1000, medium: 10_000, release: 10_000 });
    const found = await killAgain(bench, { kills, people, how: 'upgradeKith' });
    return { ...found, ok: found.figure.mixed === 0 && found.figure.lost === 0 };
  },
  broken: 'the rows change in one transaction after the other',
  control: async (bench) => {
    const found = await killAgain(bench, { kills: 2, people: 1000, how: 'upgradeTornKith' });
    return { ...found, ok: found.figure.mixed > 0 };
  },
};

/** @param {Bench} bench @param {{ kills: number, people: number, how: string }} what */
async function killAgain(bench, { kills, people, how }) {
  const figure = { mixed: 0, lost: 0, 'was through': 0 };
  await withStage(browserFor(bench), async (kith) => {
    await seedMany(await kith.home('#/data'), people);
    for (let round = 0; round < kills; round += 1) {
      const page = await openUpgradePage(kith);
      const ended = call(page, how).catch(() => 'the browser is gone');
      // From its beginning on, wherever it is then.
      const isThrough = await Promise.race([ended, pause(60 + (round * people) / 12, 'killed')]);
      process.kill(kith.running.pid, 'SIGKILL');
      await ended;
      await kith.restart();
      /** @type {Left} */
      const left = await call(await openUpgradePage(kith), 'lookKith');
      const isWhole = left.changed === (left.version === 1 ? 0 : people);
      figure.mixed += isWhole ? 0 : 1;
      figure.lost += people - left.people;
      figure['was through'] += isThrough === 'killed' ? 0 : 1;
      if (left.version > 1) break;
    }
  });
  return { cases: { kills, people }, figure };
}
