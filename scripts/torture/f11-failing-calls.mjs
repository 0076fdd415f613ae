// @ts-check
import { withStage } from '../faults/in-page.mjs';
import { bundle } from '../seed/bundle.mjs';
import { audit } from '../seed/torture.mjs';
import { browserFor, howMany, STILL } from './bench.mjs';
import { NEVER_ABORTS, SAYS_SAVED_EARLY, UNHEARD_WRITES } from './breaks.mjs';

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('../seed/bundle.mjs').Break} Break */
/** @typedef {import('./pages/failing-page.js').Failures} Failures */

/** The classes of error that IndexedDB gives. */
const ERRORS = [
  'QuotaExceededError',
  'UnknownError',
  'AbortError',
  'TransactionInactiveError',
  'InvalidStateError',
  'DataError',
];
const FAILURES = [
  ...ERRORS.map((error) => ({ error, isLate: false })),
  { error: 'AbortError', isLate: true },
];

/** @type {import('./bench.mjs').Fault} */
export const failingCalls = {
  id: 'F11',
  title: 'The k-th storage call fails, for every k and in every way',
  target: '0 wrong “Saved”, 0 half stored, 0 unhandled rejections',
  run: async (bench) => {
    const ways = howMany(bench, { small: 2, medium: 7, release: 7 });
    const found = await failAll(bench, [...FAILURES.slice(0, ways - 1), ...FAILURES.slice(-1)]);
    return { ...found, ok: Object.values(found.figure).every((number) => number === 0) };
  },
  broken:
    'a failed transaction is not aborted, failed writes are nobody’s, “Saved” before the commit',
  control: async (bench) => {
    const [way] = FAILURES.slice(1);
    const half = await failAll(bench, [way], [NEVER_ABORTS, UNHEARD_WRITES]);
    const early = await failAll(bench, [way], [SAYS_SAVED_EARLY]);
    const figure = {
      'wrong “Saved”': early.figure['wrong “Saved”'],
      'half stored': half.figure['half stored'],
      unhandled: half.figure.unhandled,
    };
    const ok = Object.values(figure).every((number) => number > 0);
    return { cases: { points: half.cases.points + early.cases.points }, figure, ok };
  },
};

/**
 * @param {Bench} bench
 * @param {readonly (typeof FAILURES[number] | undefined)[]} ways
 * @param {readonly Break[]} [breaks]
 */
function failAll(bench, ways, breaks = []) {
  return withStage(browserFor(bench), async (kith) => {
    const page = await kith.asTab(STILL);
    await page.evaluate(await bundle('scripts/torture/pages/failing-page.ts', breaks));
    /** @type {Failures | null} */
    let sums = null;
    for (const [place, way] of ways.entries()) {
      sums = await page.evaluate(
        (of) => Reflect.get(globalThis, 'failKith')(of),
        /** @type {const} */ ([way, 1000 + place]),
      );
    }
    if (sums === null) throw new Error('Nothing failed.');
    const { torn } = await audit(await kith.asTab(STILL));
    const figure = {
      'wrong “Saved”': sums.falselySaved,
      'half stored': sums.halfStored + torn.length,
      unhandled: sums.unhandled,
      'of no class': sums.nameless,
    };
    const [note] = [...sums.examples, ...torn];
    return { cases: { points: sums.points, ways: ways.length }, figure, ...(note ? { note } : {}) };
  });
}
