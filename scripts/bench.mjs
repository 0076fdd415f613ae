// @ts-check
/*
 * How quick the main job is on this machine: `node scripts/bench.mjs [people]`. Prints figures and asserts
 * nothing: a test that depends on how busy a machine is proves nothing.
 */
import { openStage } from './stage.mjs';
import { seed } from './seed/seed.mjs';

const people = Number(process.argv[2] ?? 1000);
const SAVES = 40;

const kith = await openStage();
try {
  const home = await kith.home('#/people');
  const seeding = await timed(() => seed(home, people));
  line(`${people} people with a touch each, two acts a person`, seeding / people / 2, 'ms an act');
  const saves = await savesOnScreen();
  line('a touch saved: from the key to the text on screen, p50', quantile(saves, 0.5), 'ms');
  line('a touch saved: from the key to the text on screen, p95', quantile(saves, 0.95), 'ms');
  const openings = await popupOpenings();
  line('the popup: from navigation to rows painted, p50', quantile(openings, 0.5), 'ms');
  line('the popup: from navigation to rows painted, p95', quantile(openings, 0.95), 'ms');
} finally {
  await kith.end();
}

/** Milliseconds from Ctrl+Enter to the new touch standing in the timeline. */
async function savesOnScreen() {
  await kith.goTo('zoe-quartermaine');
  const panel = await kith.openPanel();
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  const field = panel.getByLabel('What happened', { exact: true });
  const times = [];
  for (let round = 0; round < SAVES; round += 1) {
    const text = `Spoke for the ${round + 1}. time`;
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
  console.log(`${what.padEnd(70)} ${value.toFixed(1)} ${unit}`);
}
