// @ts-check
/*
 * What importing a Connections.csv costs beside papaparse and bare puts, how far the heap rises, and whether the page
 * stays usable meanwhile: `node scripts/bench/import.mjs [rows] [looks] [imports]`. The targets are for 30,000 rows.
 * Of looking, which is all computing, the processor's time counts: what else the machine does is none of Kith's. Of
 * imports, which wait for the disk, it is the clock's.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withStage } from '../faults/in-page.mjs';
import { bundle } from '../seed/bundle.mjs';
import { Meter } from './meter.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ ours: number, bare: number }} Pair */

const rows = Number(process.argv[2] ?? 30_000);
const looks = Number(process.argv[3] ?? 9);
const imports = Number(process.argv[4] ?? 3);
const extensionPath = process.env.KITH_EXTENSION;

await withStage(extensionPath ? { extensionPath } : {}, async (kith) => {
  // A page of Kith's in which nothing else runs.
  const page = await kith.asTab('manifest.json');
  await page.evaluate(await bundle('scripts/bench/import-page.ts'));
  const meter = await Meter.of(page);
  const bytes = await page.evaluate((many) => {
    const bench = new (Reflect.get(globalThis, 'ImportBench'))(many);
    Reflect.set(globalThis, 'bench', bench);
    return bench.file.size;
  }, rows);
  const step = (/** @type {string} */ name, given = false) =>
    page.evaluate(
      ([which, what]) => Reflect.get(globalThis, 'bench')[which](what),
      /** @type {const} */ ([name, given]),
    );
  console.log(`${rows} rows, ${(bytes / 1e6).toFixed(1)} MB`);
  // Once unmeasured: whichever came first would pay for the compiler.
  await step('parse');
  await step('look');
  /** @type {Pair[]} */
  const looking = [];
  for (let round = 0; round < looks; round++) {
    const bare = await meter.cpu(() => step('parse'));
    looking.push({ bare, ours: await meter.cpu(() => step('look')) });
  }
  ratio('preview', looking, 'papaparse alone', 6);
  report('look', await meter.rise(() => step('look')), bytes);
  /** @type {Pair[]} */
  const importing = [];
  for (let round = 0; round < imports; round++) {
    const ours = await meter.clock(() => step('import'));
    await step('clear', true);
    importing.push({ ours, bare: await meter.clock(() => step('put')) });
    await step('clear');
  }
  ratio('import', importing, 'bare puts of the same', 1.5);
  report('import', await meter.rise(() => step('import')), bytes);
  await step('clear');
  const csv = /** @type {string} */ (
    await page.evaluate(() => Reflect.get(globalThis, 'bench').text)
  );
  await page.close();
  await reportPage(await kith.home('#/import'), csv);
});

/** What the page itself does meanwhile. @param {Page} home @param {string} csv */
async function reportPage(home, csv) {
  await home.getByText('Choose a file').waitFor();
  await home.evaluate(watchLongTasks);
  // From a file: what is handed over in a message is unpacked on the page's own thread.
  const folder = await mkdtemp(join(tmpdir(), 'kith-import-'));
  const file = join(folder, 'Connections.csv');
  await writeFile(file, csv);
  const chosen = home.locator('.import-foot .button-primary');
  await home.locator('input[type=file]').setInputFiles(file);
  await chosen.waitFor();
  await reportTasks(home, 'preview');
  await chosen.click();
  await home.locator('.import-about h2').waitFor({ timeout: 300_000 });
  await reportTasks(home, 'import');
  await rm(folder, { recursive: true });
}

/** @param {Page} home @param {string} what */
async function reportTasks(home, what) {
  // What follows a step, such as drawing it, is part of it.
  await home.waitForTimeout(1000);
  const tasks = /** @type {number[]} */ (
    await home.evaluate(() => Reflect.get(globalThis, 'longTasks').splice(0))
  );
  const longest = Math.round(Math.max(0, ...tasks));
  console.log(
    `longest task on the page's thread, ${what}: ${longest || 'below 50'} ms (target: at most 50)`,
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

/** @param {string} what @param {number} rise @param {number} bytes */
function report(what, rise, bytes) {
  console.log(`heap, ${what}: ${(rise / 1e6).toFixed(0)} MB over idle at its peak`);
  console.log(`  ${(rise / bytes).toFixed(1)} × the file (target: at most 8)`);
}

/**
 * The median of the rounds, each held against the bare minimum measured beside it.
 * @param {string} what @param {Pair[]} pairs @param {string} beside @param {number} target
 */
function ratio(what, pairs, beside, target) {
  const [ours, bare] = [median(pairs.map((each) => each.ours)), median(pairs.map((p) => p.bare))];
  const ratios = pairs.map((pair) => pair.ours / pair.bare).toSorted((a, b) => a - b);
  const from = `${ratios[0]?.toFixed(2)} to ${ratios.at(-1)?.toFixed(2)}, ${pairs.length} rounds`;
  console.log(`${what}: ${Math.round(ours)} ms; ${beside}: ${Math.round(bare)} ms`);
  console.log(`  ratio: ${median(ratios).toFixed(2)} (${from}; target: at most ${target})`);
}

/** @param {number[]} numbers */
function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}
