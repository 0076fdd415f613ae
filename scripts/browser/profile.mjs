// @ts-check
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PORT_FILE = 'DevToolsActivePort';

/**
 * Forgets the port of the last run, which a profile still holds when its browser was killed.
 * @param {string} userDataDir
 */
export function forgetPort(userDataDir) {
  return rm(join(userDataDir, PORT_FILE), { force: true });
}

/**
 * The port for further debugging connections, once the browser has written it down.
 * @param {string} userDataDir
 */
export async function readPort(userDataDir) {
  const file = join(userDataDir, PORT_FILE);
  for (let tries = 0; tries < 100; tries += 1) {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text.includes('\n')) return Number(text.split('\n')[0]);
    await pause(50);
  }
  throw new Error(
    'The browser opened no port for debugging: close other windows of the same profile.',
  );
}

/**
 * A new folder for a throw-away profile. A snap sees no temporary folder but its own.
 * @param {string} browserPath
 */
export function makeProfile(browserPath) {
  const parent = browserPath.startsWith('/snap/')
    ? join(homedir(), 'snap/chromium/common')
    : tmpdir();
  return mkdtemp(join(parent, 'kith-browser-'));
}

/**
 * Removes a folder that a browser may still be writing its last lines into.
 * @param {string} folder
 */
export function remove(folder) {
  return rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
