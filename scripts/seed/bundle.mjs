// @ts-check
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** @type {Map<string, Promise<string>>} */
const bundles = new Map();

/**
 * A file with all that it imports as one script, such as Kith's write path for one of its pages: their policy
 * lets the debugger evaluate it, and nobody else.
 * @param {string} entry path from the root of the repository
 */
export function bundle(entry) {
  const made = bundles.get(entry) ?? bundleNow(entry);
  bundles.set(entry, made);
  return made;
}

/** @param {string} entry */
async function bundleNow(entry) {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: false,
      lib: { entry: `${root}/${entry}`, formats: ['iife'], name: 'bundled' },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error(`${entry} was not bundled.`);
  return output.output[0].code;
}
