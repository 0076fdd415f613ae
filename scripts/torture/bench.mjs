// @ts-check

/** @typedef {'small' | 'medium' | 'release'} Scale */
/** @typedef {{ name: string, args: string[] }} BackEnd */

/**
 * What a fault is measured on.
 * @typedef {object} Bench
 * @property {BackEnd} backEnd
 * @property {Scale} scale
 * @property {string | undefined} extensionPath a build of its own; the production build unless given
 */

/**
 * What was found. Each name and number stands in the table as "0 lost".
 * @typedef {object} Outcome
 * @property {Record<string, number>} cases
 * @property {Record<string, number>} figure
 * @property {boolean} ok
 * @property {string} [note] what the table says beside it
 * @property {string} [skipped] why nothing was measured: what is missing on this machine
 */

/**
 * One fault of the suite.
 * @typedef {object} Fault
 * @property {string} id
 * @property {string} title
 * @property {string} target
 * @property {boolean} [isOfOneBackEnd] nothing in it depends on how the browser keeps IndexedDB
 * @property {(bench: Bench) => Promise<Outcome>} run
 * @property {string} broken what the control breaks on purpose
 * @property {(bench: Bench) => Promise<Outcome>} control the same with Kith broken; `ok` where that shows
 */

/** Switches that every browser of the suite gets: it waits for nothing that is drawn. */
export const QUIET = ['--disable-background-timer-throttling', '--disable-renderer-backgrounding'];

/** One of Kith's pages in which nothing runs but what the debugger evaluates: no list is drawn anew at each save. */
export const STILL = 'manifest.json';

/**
 * How many of something, by scale.
 * @param {Bench} bench
 * @param {Record<Scale, number>} counts
 */
export function howMany(bench, counts) {
  return counts[bench.scale];
}

/**
 * How to start a browser for a bench.
 * @param {Bench} bench
 * @returns {import('../browser/launch.mjs').LaunchOptions}
 */
export function browserFor({ backEnd, extensionPath }) {
  const path = extensionPath ?? process.env.KITH_EXTENSION;
  return { args: [...backEnd.args, ...QUIET], ...(path ? { extensionPath: path } : {}) };
}

/**
 * A bench with a build that is broken on purpose, for as long as the work takes.
 * @template Result
 * @param {Bench} bench
 * @param {readonly import('../faults/break-build.mjs').BuildBreak[]} breaks
 * @param {(broken: Bench) => Promise<Result>} work
 */
export async function onBrokenBuild(bench, breaks, work) {
  // Loaded here: what measures Kith as it is needs no copy.
  const { breakBuild } = await import('../faults/break-build.mjs');
  const build = await breakBuild(breaks);
  try {
    return await work({ ...bench, extensionPath: build.path });
  } finally {
    await build.remove();
  }
}
