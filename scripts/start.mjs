// @ts-check
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser/find-browser.mjs';
import { PEOPLE } from './practice/people.mjs';
import { openStage } from './stage.mjs';
import { runTour } from './tour/tour.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

try {
  console.log(`Building Kith for ${findBrowser().name} …`);
  build();
  await (wantsTour() ? tour() : tryOut());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function wantsTour() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const isBlind = process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
  return isBlind || process.argv.includes('--tour');
}

function build() {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const built = spawnSync(process.execPath, [wxt, 'build'], { cwd: ROOT, encoding: 'utf8' });
  if (built.status === 0) return;
  console.error(built.stdout, built.stderr);
  throw new Error('Kith was not built: the lines above say why.');
}

async function tour() {
  console.log('\nA tour through Kith, in a browser without a window and a profile of its own:\n');
  const stage = await openStage();
  try {
    await runTour(stage, join(ROOT, 'tour'));
  } finally {
    await stage.end();
  }
  console.log('\nDone. The pictures and the CSV files are in the folder “tour”.');
}

async function tryOut() {
  const stage = await openStage({ headless: false, offline: false, ownSignals: true });
  const [first] = PEOPLE;
  await stage.goTo(first?.slug ?? '/feed/');
  console.log(`
The browser window runs Kith in a profile of its own, on a practice page with made-up people.
Try this: click Kith’s icon in the toolbar (behind the puzzle piece), then “Open panel”; log how you met,
what you offered, what they know and when you will follow up; go on to the next person by a link on the
page; click the icon again for the queue.

Close the window or press Ctrl+C here to end; nothing you type is kept.`);
  await Promise.race([
    new Promise((resolve) => stage.context.once('close', resolve)),
    new Promise((resolve) => process.once('SIGINT', resolve)),
    new Promise((resolve) => process.once('SIGTERM', resolve)),
  ]);
  await stage.end();
}
