// @ts-check
import { runInThisContext } from 'node:vm';
import { bundle } from '../seed/bundle.mjs';
import { howMany } from './bench.mjs';

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('../seed/bundle.mjs').Break} Break */

/** People in one file; what one does to the next is part of it. */
const A_FILE = 50;

/** The apostrophe of a text is taken for Kith's own. @type {Break} */
const ONE_APOSTROPHE_LESS = {
  file: 'lib/transfer/csv-cells.ts',
  from: "＋－＝＠']/",
  to: '＋－＝＠]/',
};

/** A backslash in a card is taken as it stands. @type {Break} */
const NO_ESCAPES = {
  file: 'lib/transfer/export/content-lines.ts',
  from: ".replace(/[\\\\;,]/g, '\\\\$&')",
  to: '',
};

/** @type {import('./bench.mjs').Fault} */
export const roundTrips = {
  id: 'F16',
  title: 'People and records out and in again: both CSV files, zip, JSON, vCard 3.0 and 4.0',
  target: '0 counterexamples',
  isOfOneBackEnd: true,
  run: async (bench) => {
    const runs = howMany(bench, { small: 20_000, medium: 100_000, release: 1_000_000 });
    const { people, trips, lost, first } = await tryTrips(
      Number(process.env.KITH_RUNS ?? runs),
      [],
    );
    const note = first === null ? {} : { note: first };
    const cases = { people, 'round trips': trips };
    return { cases, figure: { counterexamples: lost }, ok: lost === 0, ...note };
  },
  broken: 'no apostrophe before an apostrophe; no escapes in a vCard',
  control: async () => {
    const csv = await tryTrips(2500, [ONE_APOSTROPHE_LESS]);
    const cards = await tryTrips(2500, [NO_ESCAPES]);
    const figure = { counterexamples: csv.lost + cards.lost };
    return {
      cases: { people: csv.people + cards.people },
      figure,
      ok: csv.lost > 0 && cards.lost > 0,
    };
  },
};

/**
 * Pure functions, no browser: they are bundled and run here.
 * @param {number} trips
 * @param {readonly Break[]} breaks
 * @returns {Promise<import('./round-trips/count-lost.js').TripCount>}
 */
async function tryTrips(trips, breaks) {
  runInThisContext(await bundle('scripts/torture/round-trips/count-lost.ts', breaks));
  return Reflect.get(globalThis, 'countLost')(trips, A_FILE);
}
