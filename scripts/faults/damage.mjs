// @ts-check
/*
 * What becomes of people's data when the files of the database are damaged: `node scripts/faults/damage.mjs`.
 * For every damage, on both back ends: what `open` says, what the sentinel says, whether the records are what snapshot
 * and log say, and what those give back. `--few`: every sixth damage.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyBuild } from './copy-build.mjs';
import { ACTS } from './filled-profile.mjs';
import { BACK_ENDS } from './in-page.mjs';
import { printCases } from './print-cases.mjs';
import { tryDamages } from './try-damages.mjs';

/** What may become of a damage: it is noticed and everything comes back, or it did no harm. */
const GOOD = ['detected', 'unharmed'];
const every = process.argv.includes('--few') ? 6 : 1;
const { path: extensionPath, remove } = await copyBuild('silent');
const folder = await mkdtemp(join(tmpdir(), 'kith-faults-'));
try {
  for (const { name, args } of BACK_ENDS) {
    for (const ending of /** @type {const} */ (['killed', 'closed'])) {
      const profile = join(folder, `${name}-${ending}`);
      const tried = await tryDamages({ extensionPath, args }, profile, { ending, every });
      const rows = tried.map((row) => (row.isBack ? row : { ...row, is: 'NOT RESTORED' }));
      const isBad = printCases(`${name}, ${ACTS} acts, ${ending}, then damaged`, rows, GOOD);
      if (isBad) process.exitCode = 1;
    }
  }
} finally {
  await Promise.all([remove(), rm(folder, { recursive: true, force: true })]);
}
