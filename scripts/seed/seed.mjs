// @ts-check
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** @type {Promise<string> | undefined} */
let bundle;

/** Kith's write path as one script: its pages' policy lets the debugger evaluate it, and nobody else. */
async function bundleOnce() {
  bundle ??= build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: false,
      lib: { entry: `${root}/scripts/seed/seed-page.ts`, formats: ['iife'], name: 'seed' },
    },
  }).then((result) => {
    const [output] = [result].flat();
    if (!output || !('output' in output)) throw new Error('The seed was not built.');
    return output.output[0].code;
  });
  return bundle;
}

/**
 * Logs made-up people through Kith's own write path, in one of its pages.
 * @param {import('@playwright/test').Page} page one of Kith's pages
 * @param {number} count
 * @param {number} [first] number of the first; the same number is always the same person
 */
export async function seed(page, count, first = 0) {
  await page.evaluate(await bundleOnce());
  await page.evaluate(
    ([from, many]) =>
      /** @type {{ seedKith(first: number, count: number): Promise<void> }} */ (
        /** @type {unknown} */ (globalThis)
      ).seedKith(from, many),
    /** @type {[number, number]} */ ([first, count]),
  );
}
