// @ts-check
import { join } from 'node:path';
import { withStage } from '../faults/in-page.mjs';
import { bundle } from '../seed/bundle.mjs';
import { keepUp } from '../seed/keep-aside.mjs';
import { seedMany } from '../seed/seed.mjs';
import { browserFor, STILL } from './bench.mjs';
import { isBroughtBack } from './bring-back.mjs';
import { call, openUpgradePage } from './f06-upgraded.mjs';
import { fillUp } from './small-disk.mjs';

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./pages/full-disk-page.js').Beside} Beside */

const PEOPLE = 1500;
const ROWS = 2500;
/** Bytes that are left on the disk. */
const SPARE = [0, 1_500_000];
/** Home counts the store once it is there. */
const LOOKED_MS = 12_000;
const TYPED = 'Half a sentence about kerning, فونت & Łódź.';

/**
 * What came of an import, a snapshot and an upgrade on a full disk: each is refused whole, and done once there is room.
 * @typedef {object} LargeWorks
 * @property {number} refused
 * @property {number} emptied how often the browser threw the database away, and Kith brought it back
 * @property {number} half what is there of a work that was refused, or missing of one that was done
 * @property {number} wrong said to be done, and not there after a `SIGKILL`
 * @property {number} drafts lost
 * @property {string} note what was half there
 */

/**
 * @param {Bench} bench
 * @param {string} path of the small disk
 * @param {readonly import('../seed/bundle.mjs').Break[]} [breaks]
 * @returns {Promise<LargeWorks>}
 */
export function whileLargeWorks(bench, path, breaks = []) {
  const options = { ...browserFor(bench), userDataDir: join(path, 'profile') };
  return withStage(options, async (kith) => {
    const page = await kith.asTab(STILL);
    await seedMany(page, PEOPLE);
    await page.evaluate(await bundle('scripts/torture/pages/full-disk-page.ts', breaks));
    await call(page, 'typeKith', TYPED);
    await call(page, 'snapshotNowKith');
    await keepUp(page);
    const sum = { refused: 0, emptied: 0, half: 0, wrong: 0, drafts: 0, note: '' };
    let people = PEOPLE;
    // First to the last byte; then so that a work finds room to begin, and none to end.
    for (const spare of SPARE) {
      const makeRoom = await fillUp(path, spare);
      const imported = await isDone(page, 'importKith', [people, ROWS]);
      const snapped = await isDone(page, 'snapshotNowKith');
      if (imported) people += ROWS;
      sum.refused += [imported, snapped].filter((isThere) => !isThere).length;
      await makeRoom();
      if (await isSpoilt(page, people))
        sum.emptied += (await isBroughtBack(kith, LOOKED_MS)) ? 1 : 0;
      /** @type {Beside} */
      const beside = await call(page, 'besideKith');
      if (beside.people !== people || beside.damaged > 0)
        sum.note = `with ${spare} bytes left: ${beside.people} of ${people} people, ${beside.damaged} of ${beside.snapshots} snapshots damaged, imported: ${imported}, kept: ${snapped}`;
      sum.half += (beside.people === people ? 0 : 1) + beside.damaged;
      sum.drafts += beside.typed === TYPED ? 0 : 1;
    }
    await call(page, 'letGoKith');
    const upgrading = await openUpgradePage(kith);
    for (const spare of SPARE) {
      const makeRoom = await fillUp(path, spare);
      const upgraded = await isDone(upgrading, 'upgradeKith');
      sum.refused += upgraded ? 0 : 1;
      await makeRoom();
      // Said to have failed, it may be through all the same: on SQLite that has been seen. Then all of it is.
      const isThrough = upgraded || (await isNewer(page));
      if (isThrough && (await isNoticed(upgrading))) {
        // Begun anew in the version that was to be: this build knows only the older one and cannot bring it back.
        sum.emptied += 1;
        return sum;
      }
      if (!isThrough && (await isSpoilt(page, people))) {
        sum.emptied += (await isBroughtBack(kith, LOOKED_MS)) ? 1 : 0;
      }
      await call(page, 'letGoKith');
      const left = await call(upgrading, 'lookKith');
      const isWhole = isThrough
        ? left.version === 2 && left.changed === people
        : left.version === 1 && left.changed === 0;
      if (!isWhole || left.people !== people)
        sum.note = `upgrade with ${spare} bytes left: ${left.people} of ${people} people, ${left.changed} changed, version ${left.version}, done: ${upgraded}`;
      sum.half += isWhole && left.people === people ? 0 : 1;
      if (isThrough) break;
    }
    // With room all of it is done, and said to be; what the browser has thrown away by now is noticed, and brought back.
    const isUpgraded = await isDone(upgrading, 'upgradeKith');
    if (!isUpgraded) {
      sum.emptied += (await isBroughtBack(kith, LOOKED_MS)) ? 1 : 0;
      await call(page, 'letGoKith');
      await call(upgrading, 'upgradeKith');
    }
    process.kill(kith.running.pid, 'SIGKILL');
    await kith.restart();
    const found = await call(await openUpgradePage(kith), 'lookKith');
    sum.wrong += found.people === people && found.changed === people ? 0 : 1;
    return sum;
  });
}

/**
 * Whether the browser has thrown the database away, or kept some rows of what it refused, as it has been seen to on SQLite.
 * @param {Page} page @param {number} should how many people there should be
 */
async function isSpoilt(page, should) {
  /** @type {Beside} */
  const { people } = await call(page, 'besideKith');
  await call(page, 'letGoKith');
  return people !== should;
}

/** Whether a later Kith, which opens an empty store of its own version, says that something is lost. @param {Page} upgrading */
async function isNoticed(upgrading) {
  const { people } = await call(upgrading, 'lookKith');
  if (people > 0) return false;
  return !(await isDone(upgrading, 'upgradeKith'));
}

/** Whether the store is of a later version than this page knows. @param {Page} page */
async function isNewer(page) {
  try {
    await call(page, 'besideKith');
    return false;
  } catch (error) {
    if (!/tooNew/.test(String(error))) throw error;
    return true;
  } finally {
    await call(page, 'letGoKith');
  }
}

/** Whether a work says that it is done; anything but a refusal of the store's is thrown. @param {Page} page @param {string} what @param {unknown} [input] */
async function isDone(page, what, input) {
  try {
    await call(page, what, input);
    return true;
  } catch (error) {
    if (
      !/StorageProblem|The store failed|Quota|no space|UnknownError|AbortError|InvalidStateError/i.test(
        String(error),
      )
    )
      throw error;
    return false;
  }
}
