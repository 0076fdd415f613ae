// @ts-check
/*
 * What becomes of snapshots and log when their own files are damaged: `node scripts/faults/vault-damage.mjs`. They may
 * give back less, and never anything that was not; and the next act and snapshot make them whole again.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyBuild } from './copy-build.mjs';
import { damagesOf } from './damages.mjs';
import { ACTS, afterDamage, fill, vaultIn } from './filled-profile.mjs';
import { call } from './in-page.mjs';
import { printCases } from './print-cases.mjs';

/** @typedef {import('./filled-profile.mjs').Found} Found */
/** @typedef {import('./filled-profile.mjs').Recovered} Recovered */

const GOOD = ['all of it', 'less of it', 'nothing'];
const few = process.argv.includes('--few');
const { path: extensionPath, remove } = await copyBuild('silent');
const folder = await mkdtemp(join(tmpdir(), 'kith-faults-'));
try {
  const browser = { extensionPath, args: [] };
  const profile = join(folder, 'profile');
  const known = await fill(browser, profile, 'killed');
  const all = await damagesOf(vaultIn(profile), (name) => !name.endsWith('.usage'));
  const rows = [];
  for (const { name, apply } of few ? all.filter((_, place) => place % 9 === 0) : all) {
    const seen = await afterDamage(browser, profile, (copy) => apply(vaultIn(copy)), look);
    const { sequence, snapshots, whole } = seen.recovered;
    const about = `${sequence} acts back, ${whole} of ${snapshots} snapshots whole, ${seen.error || 'whole again'}`;
    rows.push({ damage: name, is: verdictOn(seen, known), about });
  }
  if (printCases(`Snapshots and log, ${ACTS} acts, damaged`, rows, GOOD)) process.exitCode = 1;
} finally {
  await Promise.all([remove(), rm(folder, { recursive: true, force: true })]);
}

/**
 * What comes back, and again after a further act and snapshot.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<{ found: Found, recovered: Recovered, healed: Recovered, now: string, error: string }>}
 */
async function look(page) {
  const found = await call(page, 'openingKith');
  const recovered = await call(page, 'recoverKith');
  await call(page, 'logKith', ACTS + 1);
  let error = '';
  try {
    await call(page, 'snapshotKith');
    await call(page, 'catchUpKith');
  } catch (thrown) {
    error = String(thrown);
  }
  const { digest: now } = await call(page, 'setSentinelKith');
  return { found, recovered, healed: await call(page, 'recoverKith'), now, error };
}

/**
 * @param {{ found: Found, recovered: Recovered, healed: Recovered, now: string }} seen
 * @param {{ digest: string }[]} known
 */
function verdictOn({ found, recovered: { sequence, digest }, healed, now }, known) {
  if (found.error !== '' || found.verdict !== 'fine' || found.differences > 0) return 'FALSE ALARM';
  if (digest !== known[sequence]?.digest) return 'WRONG';
  if (healed.digest !== now) return 'NOT HEALED';
  if (sequence === 0) return 'nothing';
  return sequence === ACTS ? 'all of it' : 'less of it';
}
