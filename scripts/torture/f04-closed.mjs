// @ts-check
import { expect } from '@playwright/test';
import { targetIdOf } from '../browser/connect.mjs';
import { withStage } from '../faults/in-page.mjs';
import { browserFor, howMany, onBrokenBuild } from './bench.mjs';
import { button, field, keptPanel, newPanel } from './surfaces.mjs';

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../stage.mjs').Stage} Stage */

const TEXT =
  'She asked for the licence table; فونت, “kerning” & Łódź – send it before Friday, please.';
/** After so many closings the browser is given up: late connections make it slow. */
const A_BROWSER = 20;

/**
 * How a form goes away. `closes`: in the same moment as the last letter.
 * @type {{ name: string, isPopup?: boolean, closes?: boolean, stays?: boolean, go?: (kith: Stage, page: Page) => Promise<unknown> }[]}
 */
const PATHS = [
  { name: 'the panel closes itself', closes: true },
  { name: 'the popup closes itself', isPopup: true, closes: true },
  { name: 'the panel is closed by the browser', go: closeTarget },
  { name: 'the popup is closed by the browser', isPopup: true, go: closeTarget },
  { name: 'another page beside it', stays: true, go: (kith) => kith.goOn('olu-adeyemi') },
];

/** @type {import('./bench.mjs').Fault} */
export const closed = {
  id: 'F4',
  title: 'Panel or popup closed while somebody types',
  target: '0 typed characters lost',
  run: async (bench) => {
    const found = await closeAgain(bench, howMany(bench, { small: 3, medium: 30, release: 200 }));
    return { ...found, ok: found.figure['characters lost'] === 0 };
  },
  broken: 'no draft is written on input',
  control: (bench) =>
    onBrokenBuild(bench, [NO_DRAFT], async (broken) => {
      const found = await closeAgain(broken, 2);
      return { ...found, ok: found.figure['characters lost'] > 0 };
    }),
};

/** @type {import('../faults/break-build.mjs').BuildBreak} */
const NO_DRAFT = { from: /keep\((\w+)\)\{\w+=\1,\w+\(\)\}/, to: 'keep($1){}' };

/** @param {Bench} bench @param {number} times */
async function closeAgain(bench, times) {
  const sum = { characters: 0, lost: 0 };
  for (let done = 0; done < times; done += A_BROWSER) {
    await withStage(browserFor(bench), async (kith) => {
      // Somebody with a row in the popup's queue, and somebody new beside whom the panel stands.
      await kith.close(await keptPanel(kith, 'hana-kobayashi'));
      await kith.close(await newPanel(kith));
      for (let round = done; round < Math.min(times, done + A_BROWSER); round += 1) {
        const path = pathOf(round);
        const text = `${round}: ${TEXT.slice(0, 20 + Math.floor(Math.random() * TEXT.length))}`;
        const before = await formOf(kith, path.isPopup === true);
        await type(before, labelOf(path), text, path.closes === true);
        await path.go?.(kith, before.page);
        if (path.stays) {
          await expect(field(before.page, 'Name')).toHaveValue('Olu Adeyemi');
          await kith.close(before.page);
          await kith.goTo('zoe-quartermaine');
        } else await expect.poll(() => before.page.isClosed()).toBe(true);
        const after = await formOf(kith, path.isPopup === true);
        const kept = await wordsIn(after.page, labelOf(path), text);
        sum.characters += text.length;
        sum.lost += text.length - sharedLength(text, kept);
        await kith.close(after.page);
      }
    });
  }
  return {
    cases: { closings: times, characters: sum.characters },
    figure: { 'characters lost': sum.lost },
  };
}

/** The form that is typed into, opened if it is not. @param {Stage} kith @param {boolean} isPopup */
async function formOf(kith, isPopup) {
  if (!isPopup) {
    const panel = await kith.openPanel();
    await expect(field(panel, 'Note')).toBeVisible();
    return { page: panel };
  }
  const popup = await kith.popup();
  const row = popup.getByRole('listitem', { name: 'Hana Kobayashi' });
  const done = button(popup, 'Done');
  await row.click();
  await done.first().click();
  await expect(field(popup, 'What happened')).toBeVisible();
  return { page: popup };
}

/** @param {number} round */
function pathOf(round) {
  const path = PATHS[round % PATHS.length];
  if (!path) throw new Error('There is no way to close.');
  return path;
}

/** @param {{ isPopup?: boolean }} path */
function labelOf({ isPopup }) {
  return isPopup ? 'What happened' : 'Note';
}

/**
 * Types letter by letter, a task each; `closes`: the page closes itself in the task of the last.
 * @param {{ page: Page }} form @param {string} label @param {string} text @param {boolean} closes
 */
async function type({ page }, label, text, closes) {
  const typing = page.evaluate(async ([wanted, words, isLast]) => {
    const labels = [...document.querySelectorAll('label')];
    const control = labels.findLast(({ textContent }) => textContent === wanted)?.control;
    if (!(control instanceof HTMLTextAreaElement)) throw new Error(`${wanted} is no text area.`);
    for (let end = 1; end <= words.length; end += 1) {
      Reflect.set(HTMLTextAreaElement.prototype, 'value', words.slice(0, end), control);
      control.dispatchEvent(new InputEvent('input', { bubbles: true }));
      if (isLast && end === words.length) window.close();
      else await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }, /** @type {const} */ ([label, text, closes]));
  await typing.catch((error) => {
    // It closed before it could say that it was done.
    if (!closes || !/closed/.test(String(error))) throw error;
  });
}

/** @param {Stage} kith @param {Page} page */
async function closeTarget(kith, page) {
  await kith.running.cdp.send('Target.closeTarget', { targetId: await targetIdOf(page) });
}

/** What stands in the form again, as soon as all of it does. @param {Page} page @param {string} label @param {string} text */
async function wordsIn(page, label, text) {
  await expect(field(page, label))
    .toHaveValue(text, { timeout: 1500 })
    .catch(() => 'what is there counts');
  return field(page, label).inputValue();
}

/** @param {string} one @param {string} other */
function sharedLength(one, other) {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
