// @ts-check
/*
 * What importing a Connections.csv costs beside papaparse and bare puts, and whether the page stays usable meanwhile:
 * `node scripts/bench/import.mjs [rows]`. The targets are for 30,000 rows.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withStage } from '../faults/in-page.mjs';
import { bundle } from '../seed/bundle.mjs';

const rows = Number(process.argv[2] ?? 30_000);
const ROUNDS = 4;
const extensionPath = process.env.KITH_EXTENSION;

await withStage(extensionPath ? { extensionPath } : {}, async (kith) => {
  // A page of Kith's in which nothing else runs.
  const page = await kith.asTab('manifest.json');
  await page.evaluate(await bundle('scripts/bench/import-page.ts'));
  /** @type {import('./import-page.js').ImportBench} */
  const found = await page.evaluate(
    ([many, rounds]) => Reflect.get(globalThis, 'benchImport')(many, rounds),
    [rows, ROUNDS],
  );
  const { bytes, parsing, looking, importing, putting } = found;
  console.log(`${rows} rows, ${(bytes / 1e6).toFixed(1)} MB`);
  ratio('preview', looking, 'papaparse alone', parsing, 6);
  ratio('import', importing, 'bare puts of the same', putting, 1.5);
  const csv = await page.evaluate(
    (many) => Reflect.get(globalThis, 'madeUpConnections')(many),
    rows,
  );
  await page.close();
  await reportPage(await kith.home('#/import'), csv);
});

/** What the page itself does meanwhile. @param {import('@playwright/test').Page} home @param {string} csv */
async function reportPage(home, csv) {
  await home.getByText('Choose a file').waitFor();
  await home.evaluate(watchLongTasks);
  // From a file: what is handed over in a message is unpacked on the page's own thread.
  const folder = await mkdtemp(join(tmpdir(), 'kith-import-'));
  const file = join(folder, 'Connections.csv');
  await writeFile(file, csv);
  await home.locator('input[type=file]').setInputFiles(file);
  await home.locator('.import-foot .button-primary').click();
  await home.locator('.import-about h2').waitFor({ timeout: 300_000 });
  await rm(folder, { recursive: true });
  const tasks = /** @type {number[]} */ (
    await home.evaluate(() => Reflect.get(globalThis, 'longTasks'))
  );
  const longest = Math.round(Math.max(0, ...tasks));
  console.log(
    `longest task on the page's thread: ${longest || 'below 50'} ms (target: at most 50)`,
  );
}

/** Runs in the page. */
function watchLongTasks() {
  /** @type {number[]} */
  const longTasks = [];
  Reflect.set(globalThis, 'longTasks', longTasks);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ entryTypes: ['longtask'] });
}

/** @param {string} what @param {number} ms @param {string} beside @param {number} bare @param {number} target */
function ratio(what, ms, beside, bare, target) {
  console.log(`${what}: ${Math.round(ms)} ms; ${beside}: ${Math.round(bare)} ms`);
  console.log(`  ratio: ${(ms / bare).toFixed(2)} (target: at most ${target})`);
}
