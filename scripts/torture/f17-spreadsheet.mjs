// @ts-check
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runInThisContext } from 'node:vm';
import { bundle } from '../seed/bundle.mjs';
import { howMany } from './bench.mjs';

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('./bench.mjs').Outcome} Outcome */
/** @typedef {import('../seed/bundle.mjs').Break} Break */

const run = promisify(execFile);
const PROGRAMS = ['soffice', 'libreoffice'];

/** No apostrophe before anything. @type {Break} */
const NOT_INERT = {
  file: 'lib/transfer/csv-cells.ts',
  from: "return BEGINS_WITH_CARE.test(sound) ? `'${sound}` : sound;",
  to: 'return BEGINS_WITH_CARE.test(sound) ? sound : sound;',
};

/** @type {import('./bench.mjs').Fault} */
export const spreadsheet = {
  id: 'F17',
  title: 'LibreOffice opens every CSV that Kith writes',
  target: '0 formula cells',
  isOfOneBackEnd: true,
  run: async (bench) => {
    const found = await openAll(howMany(bench, { small: 100, medium: 1000, release: 5000 }), []);
    return { ...found, ok: found.figure['formula cells'] === 0 };
  },
  broken: 'cells as they are, without the apostrophe',
  control: async () => {
    const found = await openAll(100, [NOT_INERT]);
    return { ...found, ok: (found.figure['formula cells'] ?? 0) > 0 };
  },
};

/**
 * Writes every kind of CSV of hostile people, with both delimiters, and counts what a spreadsheet takes for a formula.
 * @param {number} people
 * @param {readonly Break[]} breaks
 * @returns {Promise<Outcome>}
 */
async function openAll(people, breaks) {
  const program = await findProgram();
  if (program === null) {
    return { cases: {}, figure: {}, ok: true, skipped: 'LibreOffice is not installed' };
  }
  const folder = await mkdtemp(join(tmpdir(), 'kith-sheets-'));
  try {
    runInThisContext(await bundle('scripts/torture/round-trips/csv-files.ts', breaks));
    const sum = { files: 0, cells: 0, 'formula cells': 0 };
    for (const delimiter of [',', ';']) {
      /** @type {[string, string][]} */
      const files = await Reflect.get(globalThis, 'csvFiles')(people, delimiter);
      const written = files.map(([name, text]) => writeFile(join(folder, name), text));
      await Promise.all(written);
      await convert(program, folder, delimiter);
      for (const name of await readdir(folder)) {
        if (!name.endsWith('.fods')) continue;
        const sheet = await readFile(join(folder, name), 'utf8');
        sum.files += 1;
        sum.cells += sheet.match(/<table:table-cell/g)?.length ?? 0;
        sum['formula cells'] += sheet.match(/table:formula=/g)?.length ?? 0;
        await rm(join(folder, name));
      }
    }
    const { files, cells, ...figure } = sum;
    if (files === 0 || cells < people) throw new Error('LibreOffice opened nothing.');
    return { cases: { files, cells }, figure, ok: true };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @returns {Promise<string | null>} */
async function findProgram() {
  for (const program of PROGRAMS) {
    const found = await run(program, ['--version']).catch(() => null);
    if (found !== null) return program;
  }
  return null;
}

/**
 * Opens the files as the import dialog does when nothing is changed in it: quoted cells are read like any other.
 * @param {string} program @param {string} folder @param {string} delimiter
 */
async function convert(program, folder, delimiter) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv'));
  const home = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const filter = `--infilter=CSV:${delimiter.charCodeAt(0)},34,76,1,,0,false,true`;
  const paths = names.map((name) => join(folder, name));
  const options = { timeout: 300_000 };
  await run(
    program,
    [home, '--headless', filter, '--convert-to', 'fods', '--outdir', folder, ...paths],
    options,
  );
}
