// @ts-check
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/**
 * Something in the source that is replaced before it is bundled: for controls, which break Kith on purpose.
 * @typedef {object} Break
 * @property {string} file path from the root of the repository
 * @property {string} from stands there exactly once
 * @property {string} to
 */

/** @type {Map<string, Promise<string>>} */
const bundles = new Map();

/**
 * A file with all that it imports as one script, such as Kith's write path for one of its pages: their policy
 * lets the debugger evaluate it, and nobody else.
 * @param {string} entry path from the root of the repository
 * @param {readonly Break[]} [breaks]
 */
export function bundle(entry, breaks = []) {
  const key = JSON.stringify([entry, breaks]);
  const made = bundles.get(key) ?? bundleNow(entry, breaks);
  bundles.set(key, made);
  return made;
}

/** @param {string} entry @param {readonly Break[]} breaks */
async function bundleNow(entry, breaks) {
  const missing = new Set(breaks);
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@': root } },
    plugins: [
      { name: 'break', enforce: 'pre', transform: (code, id) => breakIn(code, id, missing) },
    ],
    build: {
      write: false,
      minify: false,
      lib: { entry: `${root}/${entry}`, formats: ['iife'], name: 'bundled' },
    },
  });
  for (const { file, from } of missing) throw new Error(`“${from}” of ${file} is not bundled.`);
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error(`${entry} was not bundled.`);
  return output.output[0].code;
}

/** @param {string} code @param {string} id @param {Set<Break>} missing */
function breakIn(code, id, missing) {
  for (const each of missing) {
    if (id !== `${root}/${each.file}`) continue;
    const found = code.split(each.from).length - 1;
    if (found !== 1) throw new Error(`“${each.from}” stands ${found} times in ${each.file}.`);
    code = code.replace(each.from, () => each.to);
    missing.delete(each);
  }
  return code;
}
