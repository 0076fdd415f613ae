// @ts-check
/*
 * How quick the main job is on this machine: `node scripts/bench/save.mjs [people]`. Prints figures and asserts
 * nothing: a test that depends on how busy a machine is proves nothing.
 */
// Node itself runs this: it knows no @/.
// oxlint-disable-next-line eslint/no-restricted-imports
import { openStage } from '../stage.mjs';
import { seedMany } from '../seed/seed.mjs';

const people = Number(process.argv[2] ?? 1000);
const SAVES = 40;
let saved = 0;

const kith = await openStage();
try {
  const home = await kith.home('#/people');
  const seeding = await timed(() => seedMany(home, people));
  line(
    `${people} people through the write path, many to a transaction`,
    seeding / people,
    'ms each',
  );
  await home.close();
  await kith.goTo('zoe-quartermaine');
  const panel = await kith.openPanel();
  await panel.waitForFunction(() => document.querySelector('input')?.value !== '');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await reportSaves(panel, 'panel alone');
  // Pages of one extension share a thread, so a long list in a tab behind has its part.
  await kith.home('#/people');
  await kith.page.bringToFront();
  await reportSaves(panel, 'and Home with everyone open');
  const openings = await popupOpenings();
  line('the popup: from navigation to rows painted, p50', quantile(openings, 0.5), 'ms');
  line('the popup: from navigation to rows painted, p95', quantile(openings, 0.95), 'ms');
} finally {
  await kith.end();
}

/** @param {import('@playwright/test').Page} panel @param {string} beside */
async function reportSaves(panel, beside) {
  const saves = await savesOnScreen(panel);
  const what = `a touch saved, from the key to its line on screen, ${beside}`;
  line(`${what}, p50`, quantile(saves, 0.5), 'ms');
  line(`${what}, p95`, quantile(saves, 0.95), 'ms');
}

/** Milliseconds from Ctrl+Enter to the new touch standing in the timeline. @param {import('@playwright/test').Page} panel */
async function savesOnScreen(panel) {
  const field = panel.getByLabel('What happened', { exact: true });
  const times = [];
  for (let round = 0; round < SAVES; round += 1) {
    saved += 1;
    const text = `Spoke for the ${saved}. time`;
    await field.fill(text);
    const shown = panel.evaluate(waitForSaved, text);
    await field.press('Control+Enter');
    times.push(await shown);
  }
  return times;
}

/**
 * Runs in the page: milliseconds from the next Ctrl+Enter until a text stands outside the form.
 * @param {string} text
 */
function waitForSaved(text) {
  return new Promise((resolve) => {
    const pressed = (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== 'Enter') return;
      removeEventListener('keydown', pressed, true);
      const start = performance.now();
      const look = () => {
        const isShown = [...document.querySelectorAll('li')].some((item) =>
          item.textContent?.includes(text),
        );
        if (isShown) resolve(performance.now() - start);
        else requestAnimationFrame(look);
      };
      look();
    };
    addEventListener('keydown', pressed, true);
  });
}

/** Milliseconds from the start of the popup's document to its first rows, as the browser painted them. */
async function popupOpenings() {
  const times = [];
  for (let round = 0; round < 10; round += 1) {
    const popup = await kith.popup();
    await popup.getByRole('listitem').first().waitFor();
    times.push(
      await popup.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      ),
    );
    await kith.close(popup);
  }
  return times;
}

/** @param {() => Promise<unknown>} work */
async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** @param {number[]} values @param {number} part */
function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

/** @param {string} what @param {number} value @param {string} unit */
function line(what, value, unit) {
  console.log(`${what.padEnd(84)} ${value.toFixed(1)} ${unit}`);
}
