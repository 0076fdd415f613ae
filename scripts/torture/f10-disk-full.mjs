// @ts-check
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { withStage } from '../faults/in-page.mjs';
import { keepUp } from '../seed/keep-aside.mjs';
import { audit, saveMany } from '../seed/torture.mjs';
import { browserFor, howMany, STILL } from './bench.mjs';
import { SAYS_SAVED_EARLY } from './breaks.mjs';
import { isBroughtBack } from './bring-back.mjs';
import { whileLargeWorks } from './f10-large-works.mjs';
import { fillUp, mountDisk } from './small-disk.mjs';
import { button, field, newPanel } from './surfaces.mjs';

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('../stage.mjs').Stage} Stage */

/** After so many saves in a row that were refused, the disk is as full as it gets. */
const REFUSED = 4;
const TEXT = `Half a sentence about kerning, فونت & Łódź. ${'ab cd '.repeat(3000)}`.trim();

/** A browser that always crashes is no measurement. */
const MOST_CRASHES = 3;

/** @type {import('./bench.mjs').Fault} */
export const diskFull = {
  id: 'F10',
  title: 'Disk full: saving, typing, import, snapshot, upgrade',
  target: '0 wrong “Saved”, 0 torn or half there, 0 drafts lost',
  run: async (bench) => {
    const found = await fillAgain(bench, howMany(bench, { small: 1, medium: 3, release: 20 }));
    const isGood = Object.values(found.figure).every((number) => number === 0);
    return { ...found, ok: found.skipped !== undefined || isGood };
  },
  broken: '“Saved” is said before the commit',
  control: async (bench) => {
    const found = await fillAgain(bench, 1, [SAYS_SAVED_EARLY]);
    return {
      ...found,
      ok:
        found.skipped !== undefined ||
        ((found.figure['wrong “Saved”'] ?? 0) > 0 && (found.figure['torn'] ?? 0) > 0),
    };
  },
};

/**
 * @param {Bench} bench @param {number} times @param {readonly import('../seed/bundle.mjs').Break[]} [breaks]
 * @returns {Promise<import('./bench.mjs').Outcome>}
 */
async function fillAgain(bench, times, breaks = []) {
  const sum = {
    disks: 0,
    works: 0,
    saved: 0,
    refused: 0,
    emptied: 0,
    crashed: 0,
    wrong: 0,
    torn: 0,
    drafts: 0,
  };
  let note = '';
  for (let round = 0; round < times; round += 1) {
    const disk = await mountDisk();
    if (disk === null)
      return { cases: {}, figure: {}, ok: true, skipped: 'no right to mount a small disk' };
    try {
      const profile = join(disk.path, 'profile');
      await withStage({ ...browserFor(bench), userDataDir: profile }, async (kith) => {
        const found = await whileFull(kith, disk.path, breaks);
        sum.disks += 1;
        sum.saved += found.saved.length;
        sum.refused += found.refused;
        sum.drafts += found.draftsLost;
        sum.crashed += found.crashed;
        if (await isBroughtBack(kith)) sum.emptied += 1;
        const { people, sequence, torn } = await audit(await kith.asTab(STILL));
        const missing = found.saved.filter((number) => !people.includes(number));
        if (missing.length > 0)
          note = `${missing.length} missing, ${people.length} there, act ${sequence}`;
        if (torn[0] !== undefined && breaks.length === 0) note = `torn: ${torn[0]}`;
        sum.wrong += missing.length;
        sum.torn += torn.length;
      });
    } finally {
      await disk.unmount();
    }
    const works = await onDisk((path) => whileLargeWorks(bench, path, breaks)).catch((error) => {
      if (!isBrowserGone(error)) throw error;
      return null;
    });
    if (works === null) {
      // Nothing can be said of works that nobody saw the end of: another disk takes the place of this one.
      sum.crashed += 1;
      if (sum.crashed > MOST_CRASHES) throw new Error('The browser crashes on every full disk.');
      round -= 1;
      continue;
    }
    if (works.note !== '') ({ note } = works);
    sum.works += works.refused;
    sum.emptied += works.emptied;
    sum.wrong += works.wrong;
    sum.torn += works.half;
    sum.drafts += works.drafts;
  }
  const { disks, saved, refused, works, emptied, crashed, wrong, torn, drafts } = sum;
  const figure = { 'wrong “Saved”': wrong, torn, 'drafts lost': drafts };
  return {
    cases: {
      disks,
      saved,
      refused,
      'large works refused': works,
      'emptied by the browser': emptied,
      ...(crashed > 0 ? { 'crashes of the browser itself': crashed } : {}),
    },
    figure,
    ok: true,
    ...(note ? { note } : {}),
  };
}

/**
 * Saves until the disk takes no more, tries the same in the true panel, makes room, and saves there.
 * @param {Stage} kith @param {string} path @param {readonly import('../seed/bundle.mjs').Break[]} breaks
 */
async function whileFull(kith, path, breaks) {
  const panel = await newPanel(kith);
  await field(panel, 'Note').fill(TEXT);
  // The panel itself saves: another tab in front would take its form away.
  await saveMany(panel, 0, 1, breaks);
  // As it is a second after any save, and was long before a disk ran full.
  await keepUp(panel);
  const makeRoom = await fillUp(path);
  /** @type {number[]} */
  const saved = [0];
  let refused = 0;
  let crashed = 0;
  for (let number = 1, inARow = 0; inARow < REFUSED && number < 2000; number += 1) {
    const isSaved = await saveMany(panel, number, 1, breaks).then(
      () => true,
      (error) => {
        if (isBrowserGone(error)) crashed = 1;
        else if (!/StorageProblem|The store failed/.test(String(error))) throw error;
        return false;
      },
    );
    if (crashed > 0) break;
    if (isSaved) saved.push(number);
    else refused += 1;
    inARow = isSaved ? 0 : inARow + 1;
    // With “Saved” said early nothing is ever refused.
    if (breaks.length > 0 && number > 100) break;
  }
  const isWhole = breaks.length === 0 && crashed === 0;
  if (isWhole && refused === 0) throw new Error('The disk was never full.');
  const draftsLost = isWhole ? await tryInPanel(panel, makeRoom) : 0;
  await makeRoom();
  // A browser that is killed has nothing but what is on the disk; one that crashed as little.
  if (crashed === 0) process.kill(kith.running.pid, 'SIGKILL');
  await kith.restart();
  return { saved, refused, draftsLost, crashed };
}

/** Whether it crashed: on a full disk Chromium has been seen to. @param {unknown} error */
function isBrowserGone(error) {
  return /browser has been closed|Target crashed|Target closed/.test(String(error));
}

/**
 * How many drafts were lost: what was typed before is not said to be saved, is there once there is room, and is saved.
 * @param {import('@playwright/test').Page} panel
 * @param {() => Promise<void>} makeRoom
 */
async function tryInPanel(panel, makeRoom) {
  const saved = field(panel, 'What happened');
  const note = field(panel, 'Note');
  // Where the browser closed the store itself, a screen that says so stands in the form's place.
  if (await note.isVisible()) {
    await button(panel, 'Save').click();
    const refusal = panel.getByRole('alert').filter({ hasText: 'Not saved' });
    const again = button(panel, 'Try again');
    await expect(refusal.or(saved).or(again).first()).toBeVisible({ timeout: 15_000 });
    // A save that still found room is no case of this fault; the audit tells whether it is whole.
    if (await saved.isVisible()) return 0;
  }
  await makeRoom();
  if (await button(panel, 'Try again').isVisible()) await button(panel, 'Try again').click();
  // The browser may have thrown the store away meanwhile.
  const lost = button(panel, 'Bring it back');
  await expect(note.or(lost).first()).toBeVisible({ timeout: 15_000 });
  if (await lost.isVisible()) await lost.click();
  await expect(note).toBeVisible({ timeout: 15_000 });
  const isKept = (await note.inputValue()) === TEXT;
  await button(panel, 'Save').click();
  await expect(saved).toBeVisible({ timeout: 15_000 });
  return isKept ? 0 : 1;
}

/**
 * @template Result
 * @param {(path: string) => Promise<Result>} work
 */
async function onDisk(work) {
  const disk = await mountDisk();
  if (disk === null) throw new Error('A disk was there a moment ago.');
  try {
    return await work(disk.path);
  } finally {
    await disk.unmount();
  }
}
