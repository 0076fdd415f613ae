// @ts-check
/*
 * How soon an act that was acknowledged stands in the log, outside IndexedDB: `node scripts/faults/lag.mjs`. The worker
 * keeps the log; acts come from a tab and from the true popup, which closes in the moment of the acknowledgement.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { bundle } from '../seed/bundle.mjs';
import { copyBuild } from './copy-build.mjs';
import { BACK_ENDS, call, openVaultPage, withStage } from './in-page.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../stage.mjs').Stage} Stage */
/** @typedef {{ acknowledged: number, at: number } | { logged: { state: string, sequence?: number }, at: number }} Heard */

const MOST_MS = 1000;
const ROUNDS = process.argv.includes('--few') ? 5 : 30;
const KILLS = process.argv.includes('--few') ? 1 : 5;

let isBad = false;
for (const { name, args } of BACK_ENDS) {
  console.log(`\n${name}`);
  const build = await copyBuild('logs');
  try {
    await withStage({ extensionPath: build.path, args }, measure);
  } finally {
    await build.remove();
  }
  for (let round = 0; round < KILLS; round += 1) await kill(args);
}
process.exitCode = isBad ? 1 : 0;

/** @param {Stage} kith */
async function measure(kith) {
  const page = await openVaultPage(kith);
  await call(page, 'hearKith');
  let next = 1;
  const act = () => call(page, 'logKith', next++);
  const fromPopup = async (/** @type {boolean} */ isAsleep) => {
    const popup = await kith.popup();
    await popup.evaluate(await bundle('scripts/faults/vault-page.ts'));
    if (isAsleep) await kith.stopWorker();
    const closed = popup.waitForEvent('close');
    await call(popup, 'logAndCloseKith', next++).catch((error) => {
      if (!popup.isClosed() && !/closed/.test(String(error))) throw error;
    });
    await closed;
  };
  const asleep = async () => {
    await kith.stopWorker();
    await act();
  };
  await series('a tab, the worker awake', page, act);
  await series('a tab, the worker stopped', page, asleep);
  await series('a tab, one act after the other', page, act, 0);
  await series('the popup closing, the worker awake', page, () => fromPopup(false));
  await series('the popup closing, the worker stopped', page, () => fromPopup(true));
}

/**
 * @param {string} what
 * @param {Page} page
 * @param {() => Promise<unknown>} act
 * @param {number} [rest] milliseconds between two
 */
async function series(what, page, act, rest = 150) {
  const before = (await heardIn(page)).length;
  for (let round = 0; round < ROUNDS; round += 1) {
    await act();
    await pause(rest);
  }
  await pause(2 * MOST_MS);
  const lags = lagsOf((await heardIn(page)).slice(before)).toSorted((a, b) => a - b);
  const late = lags.filter((lag) => lag > MOST_MS).length + ROUNDS - lags.length;
  isBad ||= late > 0;
  const [half, most] = [lags[Math.floor(lags.length / 2)], lags.at(-1)];
  console.log(
    `${what.padEnd(40)} ${lags.length} acts  p50 ${half} ms  max ${most} ms  late ${late}`,
  );
}

/** Milliseconds from each acknowledgement until the log said that it goes so far. @param {Heard[]} heard */
function lagsOf(heard) {
  const logged = heard.flatMap((each) => ('logged' in each ? [each] : []));
  return heard.flatMap((each) => {
    if (!('acknowledged' in each)) return [];
    const reached = logged.find(({ logged: { sequence = 0 } }) => sequence >= each.acknowledged);
    return [reached === undefined ? Number.POSITIVE_INFINITY : reached.at - each.at];
  });
}

/** @param {Page} page @returns {Promise<Heard[]>} */
function heardIn(page) {
  return call(page, 'heardKith');
}

/**
 * Acts without a pause, then the browser is killed: how old was the oldest acknowledged act that is not in the log?
 * @param {string[]} args
 */
async function kill(args) {
  const build = await copyBuild('logs');
  try {
    await withStage({ extensionPath: build.path, args }, async (kith) => {
      const page = await openVaultPage(kith);
      /** @type {number[]} */
      const acknowledged = [];
      const timer = pause(1500 + 500 * Math.random());
      const isKilled = timer.then(() => process.kill(kith.running.pid, 'SIGKILL'));
      const saving = (async () => {
        for (let number = 1; ; number += 1) acknowledged.push(await call(page, 'logKith', number));
      })().catch(() => 'the browser is gone');
      await isKilled;
      const killedAt = Date.now();
      await saving;
      await build.silence();
      await kith.restart();
      const recovered = await call(await openVaultPage(kith), 'recoverKith');
      const missing = acknowledged.slice(recovered.sequence);
      const oldest = missing[0] === undefined ? 0 : killedAt - missing[0];
      isBad ||= oldest > MOST_MS;
      console.log(
        `killed after ${acknowledged.length} acts: the log has ${recovered.sequence}, the oldest one missing is ${oldest} ms old`,
      );
    });
  } finally {
    await build.remove();
  }
}
