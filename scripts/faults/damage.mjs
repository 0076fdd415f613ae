// @ts-check
/*
 * What becomes of people's data when the files of the database are damaged: `node scripts/faults/damage.mjs`.
 * For every damage, on both back ends: what `open` says, what the sentinel says, and what snapshots and log give back.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyBuild } from './copy-build.mjs';
import { damagesOf, rollBackTo } from './damages.mjs';
import { BACK_ENDS, call, openVaultPage, withStage } from './in-page.mjs';

/** @typedef {import('./vault-page.js').Found} Found */
/** @typedef {import('./vault-page.js').Recovered} Recovered */
/** @typedef {{ sequence: number, digest: string }} Known */
/** @typedef {{ damage: string, found: Found, recovered: Recovered, is: string }} Row */

const ACTS = 30;
const few = process.argv.includes('--few');

const { path: extensionPath, remove } = await copyBuild('silent');
const template = await mkdtemp(join(tmpdir(), 'kith-faults-'));
try {
  let isBad = false;
  for (const { name, args } of BACK_ENDS) {
    for (const ending of /** @type {const} */ (['killed', 'closed'])) {
      const rows = await onBackEnd(name, args, ending);
      isBad = print(`${name}, ${ACTS} acts, ${ending}`, rows) || isBad;
    }
  }
  process.exitCode = isBad ? 1 : 0;
} finally {
  await Promise.all([remove(), rm(template, { recursive: true, force: true })]);
}

/** @param {string} backEnd @param {string[]} args @param {'killed' | 'closed'} ending */
async function onBackEnd(backEnd, args, ending) {
  const profile = join(template, `${backEnd}-${ending}`);
  const earlier = `${profile}-earlier`;
  const known = await fill(profile, earlier, args, ending);
  const folder = join(profile, 'Default', 'IndexedDB');
  const all = [...(await damagesOf(folder)), rollBackTo(earlier)];
  const damages = few ? all.filter((_, place) => place % 6 === 0) : all;
  /** @type {Row[]} */
  const rows = [];
  for (const { name, apply } of damages) {
    const copy = join(template, 'damaged');
    // Without the lock of the browser that was killed, which names another folder.
    await cp(profile, copy, {
      recursive: true,
      filter: (source) => !source.includes('/Singleton'),
    });
    await apply(join(copy, 'Default', 'IndexedDB'));
    const seen = await look(copy, args);
    rows.push({ damage: name, ...seen, is: verdictOn(seen, known) });
    await rm(copy, { recursive: true, force: true });
  }
  return rows;
}

/**
 * A profile with so many acts in it, two snapshots and the log since.
 * @param {string} profile
 * @param {string} earlier where a copy of the database of ten acts before the end goes
 * @param {string[]} args
 * @param {'killed' | 'closed'} ending
 * @returns {Promise<Known>}
 */
async function fill(profile, earlier, args, ending) {
  return withStage({ extensionPath, userDataDir: profile, args }, async (kith) => {
    const page = await openVaultPage(kith);
    for (let number = 1; number <= ACTS; number += 1) {
      await call(page, 'logKith', number);
      await call(page, 'catchUpKith');
      if (number === 10 || number === 20) await call(page, 'snapshotKith');
      if (number === 20) {
        await cp(join(profile, 'Default', 'IndexedDB'), earlier, { recursive: true });
      }
    }
    const known = await call(page, 'setSentinelKith');
    if (ending === 'killed') process.kill(kith.running.pid, 'SIGKILL');
    return known;
  });
}

/** @param {string} profile @param {string[]} args */
async function look(profile, args) {
  return withStage({ extensionPath, userDataDir: profile, args }, async (kith) => {
    const page = await openVaultPage(kith);
    /** @type {Found} */
    const found = await call(page, 'openingKith');
    /** @type {Recovered} */
    const recovered = await call(page, 'recoverKith');
    return { found, recovered };
  });
}

/** @param {{ found: Found, recovered: Recovered }} seen @param {Known} known */
function verdictOn({ found, recovered }, known) {
  const { verdict, digest, error, differences } = found;
  if (recovered.digest !== known.digest) return 'NOT RESTORED';
  const isSame = digest === known.digest;
  if (error !== '' || verdict !== 'fine' || differences > 0)
    return isSame ? 'FALSE ALARM' : 'detected';
  return isSame ? 'unharmed' : 'UNDETECTED';
}

/** @param {string} name @param {Row[]} rows */
function print(name, rows) {
  console.log(`\n${name}, then damaged`);
  const width = Math.max(...rows.map(({ damage }) => damage.length));
  for (const { damage, found, recovered, is } of rows) {
    const opened =
      found.error || `${found.isNew ? 'made anew' : 'opened'}, dataLoss ${found.dataLoss}`;
    const back = `${recovered.sequence} acts back (${recovered.fromLog} of the log)`;
    const sentinel = `sentinel ${found.sentinelSequence}: ${found.verdict}${found.differences > 0 ? `, ${found.differences} differ` : ''}`;
    console.log(
      `${damage.padEnd(width)}  ${is.padEnd(11)}  ${opened.padEnd(26)}  ${sentinel.padEnd(28)}  ${back}, ${recovered.whole}/${recovered.snapshots} whole`,
    );
  }
  const count = (/** @type {string} */ what) => rows.filter(({ is }) => is === what).length;
  const kinds = ['detected', 'unharmed', 'UNDETECTED', 'FALSE ALARM', 'NOT RESTORED'];
  console.log(kinds.map((kind) => `${kind} ${count(kind)}`).join(', '));
  return kinds.slice(2).some((kind) => count(kind) > 0);
}
