// @ts-check
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a command of node_modules at the root of the repository, its output going straight to the screen.
 * @param {string} command a whole command line
 * @param {Record<string, string>} [env]
 * @returns {Promise<boolean>} whether it ended well
 */
export function runCommand(command, env = {}) {
  const path = [join(ROOT, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: ROOT,
      env: { ...process.env, PATH: path, ...env },
      shell: true,
      stdio: 'inherit',
    });
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}
