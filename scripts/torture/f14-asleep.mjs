// @ts-check
import { setTimeout as pause } from 'node:timers/promises';
import { askWorker } from '../browser/worker.mjs';
import { withStage } from '../faults/in-page.mjs';
import { bundle } from '../seed/bundle.mjs';
import { browserFor, howMany, onBrokenBuild, STILL } from './bench.mjs';
import { NO_ALARMS } from './breaks.mjs';
import { call } from './f06-upgraded.mjs';
import { endWithWorker, withOtherClock } from './other-clock.mjs';

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('../stage.mjs').Stage} Stage */
/** @typedef {{ text: string, ms: number }} Badge */

const DAY_MS = 86_400_000;
const ASLEEP_DAYS = 3;
/** Due on these days from now: every morning another number. */
const DUE_IN = [0, 1, 2, 2, 3, 3, 3, 4, 4, 5];
const START_MS = 1000;
const MIDNIGHT_MS = 60_000;
/** Before the midnight that is played: enough for the browser to start, and the worker to fall asleep again. */
const LEAD_MS = 9000;

/** @type {import('./bench.mjs').Fault} */
export const asleep = {
  id: 'F14',
  title: 'Three days asleep, alarms lost; midnight while awake',
  target: 'badge right within 1,000 ms of the worker’s start, within 60,000 ms of midnight',
  run: async (bench) => {
    const found = await sleepAgain(bench, {
      rounds: howMany(bench, { small: 1, medium: 3, release: 5 }),
      crowd: howMany(bench, { small: 0, medium: 2000, release: 30_000 }),
      patience: MIDNIGHT_MS,
    });
    const { figure } = found;
    const isRight = figure['wrong badges'] === 0 && figure['ms after the start'] <= START_MS;
    return { ...found, ok: isRight && figure['ms after midnight'] <= MIDNIGHT_MS };
  },
  broken: 'the worker neither counts nor sets an alarm when it starts',
  control: (bench) =>
    onBrokenBuild(bench, [NO_ALARMS], async (broken) => {
      const found = await sleepAgain(broken, { rounds: 1, crowd: 0, patience: 5000 });
      return { ...found, ok: found.figure['wrong badges'] === 2 };
    }),
};

/** @param {Bench} bench @param {{ rounds: number, crowd: number, patience: number }} how */
async function sleepAgain(bench, { rounds, crowd, patience }) {
  const clock = await withOtherClock(bench.extensionPath);
  const sum = { wrong: 0, start: 0, midnight: 0 };
  try {
    for (let round = 0; round < rounds; round += 1) {
      await clock.goAhead(0);
      await withStage(browserFor({ ...bench, extensionPath: clock.path }), async (kith) => {
        const days = await fill(kith, crowd);
        await fallAsleep(kith);
        await clock.goAhead(ASLEEP_DAYS * DAY_MS);
        await kith.restart();
        const started = await untilStart(kith, days[ASLEEP_DAYS]);
        sum.wrong += started === null ? 1 : 0;
        sum.start = Math.max(sum.start, started ?? 0);
        await fallAsleep(kith);
        const ahead = untilMidnight(ASLEEP_DAYS + 1) - LEAD_MS;
        await clock.goAhead(ahead);
        const midnight = Date.now() + LEAD_MS;
        await kith.restart();
        const after = await overMidnight(kith, days[ASLEEP_DAYS + 1], midnight, patience);
        sum.wrong += after === null ? 1 : 0;
        sum.midnight = Math.max(sum.midnight, after ?? 0);
      });
    }
  } finally {
    await clock.remove();
  }
  return {
    cases: { starts: rounds, midnights: rounds, people: crowd + DUE_IN.length },
    figure: {
      'wrong badges': sum.wrong,
      'ms after the start': Math.round(sum.start),
      'ms after midnight': Math.round(sum.midnight),
    },
  };
}

/** People who are due day after day; gives the badge of each day from today on. @param {Stage} kith @param {number} crowd */
async function fill(kith, crowd) {
  const page = await kith.asTab(STILL);
  await page.evaluate(await bundle('scripts/torture/pages/asleep-page.ts'));
  await call(page, 'keepDueKith', DUE_IN);
  if (crowd > 0) await call(page, 'keepOthersKith', crowd);
  const days = [];
  for (let day = 0; day <= ASLEEP_DAYS + 1; day += 1) {
    const due = await call(page, 'countDueKith', day);
    days.push(due === 0 ? '' : due > 99 ? '99+' : String(due));
  }
  if (new Set(days).size < days.length) throw new Error(`Two days are alike: ${days.join(', ')}.`);
  return days;
}

/** The alarms are lost, as after an update, and the browser ends. @param {Stage} kith */
async function fallAsleep(kith) {
  await askWorker(kith.running, () => Reflect.get(globalThis, 'chrome').alarms.clearAll());
  await endWithWorker(kith);
}

/**
 * How long after the worker's first line the badge was right for good; null: it was not.
 * @param {Stage} kith @param {string | undefined} wanted
 */
async function untilStart(kith, wanted) {
  await pause(2 * START_MS);
  /** @type {Badge[]} */
  const set = await askWorker(kith.running, () => Reflect.get(globalThis, 'badgesOfKith'));
  if (set.at(-1)?.text !== wanted) return null;
  return set[set.findLastIndex(({ text }) => text !== wanted) + 1]?.ms ?? null;
}

/**
 * How long after midnight the badge was right, while the worker slept until then; null: it was not.
 * @param {Stage} kith @param {string | undefined} wanted @param {number} midnight @param {number} patience
 */
async function overMidnight(kith, wanted, midnight, patience) {
  const page = await kith.asTab(STILL);
  await pause(1500);
  await kith.stopWorker();
  if (Date.now() >= midnight) throw new Error('Midnight came before the worker slept.');
  while (Date.now() < midnight + patience) {
    // To ask the worker would start it, which sets the badge.
    const badge = await page.evaluate(() =>
      Reflect.get(globalThis, 'chrome').action.getBadgeText({}),
    );
    if (badge === wanted) return Math.max(0, Date.now() - midnight);
    await pause(50);
  }
  return null;
}

/** Milliseconds until the day so many days from now begins. @param {number} days */
function untilMidnight(days) {
  const begins = new Date();
  begins.setHours(24 * days, 0, 0, 0);
  return begins.getTime() - Date.now();
}
