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
import { damagesOf, rollBackTo } from './damages.mjs';
import { ACTS, afterDamage, databaseIn, earlierOf, fill } from './filled-profile.mjs';
import { BACK_ENDS, call } from './in-page.mjs';
import { printCases } from './print-cases.mjs';

/** @typedef {import('./filled-profile.mjs').Found} Found */
/** @typedef {import('./filled-profile.mjs').Recovered} Recovered */

/** What may become of a damage: it is noticed and everything comes back, or it did no harm. */
const GOOD = ['detected', 'unharmed'];
const few = process.argv.includes('--few');
const { path: extensionPath, remove } = await copyBuild('silent');
const folder = await mkdtemp(join(tmpdir(), 'kith-faults-'));
try {
  for (const { name, args } of BACK_ENDS) {
    for (const ending of /** @type {const} */ (['killed', 'closed'])) {
      const rows = await tryAll({ extensionPath, args }, join(folder, `${name}-${ending}`), ending);
      const isBad = printCases(`${name}, ${ACTS} acts, ${ending}, then damaged`, rows, GOOD);
      if (isBad) process.exitCode = 1;
    }
  }
} finally {
  await Promise.all([remove(), rm(folder, { recursive: true, force: true })]);
}

/**
 * @param {import('./filled-profile.mjs').Browser} browser
 * @param {string} profile
 * @param {'killed' | 'closed'} ending
 */
async function tryAll(browser, profile, ending) {
  const known = (await fill(browser, profile, ending)).at(-1)?.digest ?? '';
  const all = [...(await damagesOf(databaseIn(profile))), rollBackTo(earlierOf(profile))];
  const rows = [];
  for (const { name, apply } of few ? all.filter((_, place) => place % 6 === 0) : all) {
    const seen = await afterDamage(browser, profile, (copy) => apply(databaseIn(copy)), look);
    rows.push({ damage: name, is: verdictOn(seen, known), about: describe(seen) });
  }
  return rows;
}

/**
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<{ found: Found, recovered: Recovered }>}
 */
async function look(page) {
  const found = await call(page, 'openingKith');
  return { found, recovered: await call(page, 'recoverKith') };
}

/** @param {{ found: Found, recovered: Recovered }} seen @param {string} known */
function verdictOn({ found, recovered }, known) {
  if (recovered.digest !== known) return 'NOT RESTORED';
  const isNoticed = found.error !== '' || found.verdict !== 'fine' || found.differences > 0;
  if (found.digest === known) return isNoticed ? 'FALSE ALARM' : 'unharmed';
  return isNoticed ? 'detected' : 'UNDETECTED';
}

/** @param {{ found: Found, recovered: Recovered }} seen */
function describe({ found, recovered }) {
  const { error, isNew, dataLoss, sentinelSequence, verdict, differences } = found;
  const opened = error || `${isNew ? 'made anew' : 'opened'}, dataLoss ${dataLoss}`;
  const differs = differences > 0 ? `, ${differences} records differ` : '';
  const back = `${recovered.sequence} acts back, ${recovered.fromLog} of the log`;
  const sentinel = `sentinel ${sentinelSequence}: ${verdict}${differs}`;
  return `${opened.padEnd(25)}  ${sentinel.padEnd(35)}  ${back}`;
}
