// @ts-check
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { call, openVaultPage, withStage } from './in-page.mjs';

/** @typedef {import('./vault-page.js').Found} Found */
/** @typedef {import('./vault-page.js').Recovered} Recovered */
/** @typedef {{ sequence: number, digest: string }} Known */
/** @typedef {{ extensionPath: string, args: string[] }} Browser */

/** How many acts are in a profile; a snapshot follows the tenth and the twentieth. */
export const ACTS = 30;

/**
 * A profile with acts in it, two snapshots and the log since.
 * @param {Browser} browser
 * @param {string} profile
 * @param {'killed' | 'closed'} ending
 * @returns {Promise<Known[]>} what was stored after each act; the first: after none
 */
export async function fill(browser, profile, ending) {
  return withStage({ ...browser, userDataDir: profile }, async (kith) => {
    const page = await openVaultPage(kith);
    /** @type {Known[]} */
    const known = [{ sequence: 0, digest: '' }];
    for (let number = 1; number <= ACTS; number += 1) {
      await call(page, 'logKith', number);
      await call(page, 'catchUpKith');
      known.push(await call(page, 'setSentinelKith'));
      if (number === 10 || number === 20) await call(page, 'snapshotKith');
      if (number === 20) await cp(databaseIn(profile), earlierOf(profile), { recursive: true });
    }
    if (ending === 'killed') process.kill(kith.running.pid, 'SIGKILL');
    return known;
  });
}

/**
 * What is found in a copy of the profile to which something was done while no browser had it open.
 * @template Result
 * @param {Browser} browser
 * @param {string} profile
 * @param {(copy: string) => Promise<void>} doTo
 * @param {(page: import('@playwright/test').Page) => Promise<Result>} look
 */
export async function afterDamage(browser, profile, doTo, look) {
  const copy = `${profile}-damaged`;
  // Without the lock of the browser that was killed, which names another folder.
  await cp(profile, copy, { recursive: true, filter: (source) => !source.includes('/Singleton') });
  await doTo(copy);
  try {
    return await withStage({ ...browser, userDataDir: copy }, async (kith) =>
      look(await openVaultPage(kith)),
    );
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** @param {string} profile where IndexedDB is */
export function databaseIn(profile) {
  return join(profile, 'Default', 'IndexedDB');
}

/** @param {string} profile where the private file system is */
export function vaultIn(profile) {
  return join(profile, 'Default', 'File System');
}

/** @param {string} profile where a copy of its database lies as it was ten acts before the end */
export function earlierOf(profile) {
  return `${profile}-earlier`;
}
