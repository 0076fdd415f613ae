// @ts-check
/*
 * What exporting everyone costs beside reading them and papaparse alone: `node scripts/bench/export.mjs [people]`.
 * The target is 1.5 times that, at 30,000 people.
 */
import { withStage } from '../faults/in-page.mjs';
import { bundle } from '../seed/bundle.mjs';
import { seedMany } from '../seed/seed.mjs';

const people = Number(process.argv[2] ?? 30_000);
const ROUNDS = 4;
const extensionPath = process.env.KITH_EXTENSION;

await withStage(extensionPath ? { extensionPath } : {}, async (kith) => {
  const home = await kith.home('#/settings');
  await home.getByRole('navigation').waitFor();
  await seedMany(home, people);
  await home.close();
  // A page of Kith's in which nothing else runs.
  const page = await kith.asTab('manifest.json');
  await page.evaluate(await bundle('scripts/bench/export-page.ts'));
  /** @type {import('./export-page.js').ExportBench} */
  const found = await page.evaluate(
    (rounds) => Reflect.get(globalThis, 'benchExport')(rounds),
    ROUNDS,
  );
  const { exporting, bare, people: kept, records } = found;
  console.log(`${kept} people and ${records} records as CSV: ${Math.round(exporting)} ms`);
  console.log(`getAll and papaparse of as much: ${Math.round(bare)} ms`);
  console.log(`ratio: ${(exporting / bare).toFixed(2)} (target: at most 1.5)`);
});
