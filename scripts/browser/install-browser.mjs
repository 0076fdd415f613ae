// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Tries to put a Chromium on this machine: Playwright's own first; where that is refused, on Debian and
 * Ubuntu as root, the distribution's.
 * @param {() => boolean} isThere whether a browser that runs has been found by now
 */
export function installBrowser(isThere) {
  console.log('No browser found: installing Playwright’s Chromium …');
  run('npx', ['playwright', 'install', 'chromium']);
  if (isThere() || !isDebianRoot()) return;
  console.log('That did not give a browser that runs: installing the package “chromium” …');
  if (run('apt-get', ['update'])) run('apt-get', ['install', '-y', 'chromium']);
}

function isDebianRoot() {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { stdio: 'inherit', env, shell }).status === 0;
}
