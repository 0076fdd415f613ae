// @ts-check
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILD } from '../browser/launch.mjs';

/**
 * Something in the built files that is replaced. The names there are the minifier's, so `from` holds them as groups.
 * @typedef {object} BuildBreak
 * @property {RegExp} from matches in exactly one place of the whole build, unless it is meant `everywhere`
 * @property {string} to
 * @property {boolean} [everywhere] pages and workers have copies of their own
 */

/**
 * A copy of the build that is broken on purpose, for the controls of the fault suite.
 * @param {readonly BuildBreak[]} breaks each must be found, or the control would prove nothing
 * @returns {Promise<{ path: string, remove: () => Promise<void> }>}
 */
export async function breakBuild(breaks) {
  const path = await mkdtemp(join(tmpdir(), 'kith-broken-'));
  await cp(process.env.KITH_EXTENSION ?? BUILD, path, { recursive: true });
  const names = await readdir(path, { recursive: true });
  const files = names
    .filter((name) => /\.(js|json|html)$/.test(name))
    .map((name) => join(path, name));
  for (const { from, to, everywhere = false } of breaks) {
    const all = new RegExp(from, 'g');
    let found = 0;
    for (const file of files) {
      const before = await readFile(file, 'utf8');
      const places = before.match(all)?.length ?? 0;
      found += places;
      if (places > 0) await writeFile(file, before.replace(all, to));
    }
    if (found === 0 || (found > 1 && !everywhere))
      throw new Error(`${String(from)} stands ${found} times in the build.`);
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
