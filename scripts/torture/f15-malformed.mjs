// @ts-check
import { runInThisContext } from 'node:vm';
import { bundle } from '../seed/bundle.mjs';
import { howMany } from './bench.mjs';

/** @typedef {import('../seed/bundle.mjs').Break} Break */
/** @typedef {import('./malformed/count-broken.js').BrokenCount} BrokenCount */

/** An unpacker's own error is not taken for what it is. @type {Break} */
const NOT_CAUGHT = {
  file: 'lib/transfer/import/read-zip.ts',
  from: "throw new ImportRefusal(isWorkbook ? 'spreadsheet' : 'zipBroken');",
  to: 'throw error;',
};

/** Whoever has no name is somebody all the same. @type {Break} */
const NAMELESS = {
  file: 'lib/transfer/import/read-people.ts',
  from: 'if (!BEGINS_PLAINLY.test(name) && isBlank(name)) {',
  to: 'if (cells.length === 0) {',
};

/** @type {import('./bench.mjs').Fault} */
export const malformed = {
  id: 'F15',
  title: 'Files for import with bytes changed, taken out or put in: CSV, vCard, zip',
  target: '0 crashes, hangs over 2 s, partial imports',
  isOfOneBackEnd: true,
  run: async (bench) => {
    const runs = howMany(bench, { small: 10_000, medium: 100_000, release: 200_000 });
    const found = await tryFiles(Number(process.env.KITH_RUNS ?? runs), []);
    const { inputs, refused, longest, first, crashes, hangs, partial } = found;
    const note = [`longest ${Math.round(longest)} ms`, first ?? ''].filter(Boolean).join('; ');
    const ok = crashes + hangs + partial === 0;
    return { cases: { inputs, refused }, figure: { crashes, hangs, partial }, ok, note };
  },
  broken: 'an unpacker’s error not caught; rows without a name taken in',
  control: async () => {
    const one = await tryFiles(2000, [NOT_CAUGHT]);
    const other = await tryFiles(2000, [NAMELESS]);
    const figure = { crashes: one.crashes, hangs: one.hangs, partial: other.partial };
    return { cases: { inputs: 4000 }, figure, ok: one.crashes > 0 && other.partial > 0 };
  },
};

/**
 * Pure functions, no browser: they are bundled and run here.
 * @param {number} inputs
 * @param {readonly Break[]} breaks
 * @returns {Promise<BrokenCount>}
 */
async function tryFiles(inputs, breaks) {
  runInThisContext(await bundle('scripts/torture/malformed/count-broken.ts', breaks));
  return Reflect.get(globalThis, 'countBroken')(inputs);
}
