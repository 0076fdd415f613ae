// @ts-check
/*
 * The fault suite in the real browser, on both storage back ends: `npm run torture`, `npm run torture -- F3 F4`.
 * `--scale small | medium | release` (medium unless said), `--store LevelDB | SQLite` (both), `--controls none | only`.
 * Prints one table, and refreshes it in docs/reliability.md and docs/reliability.json.
 */
import { parseArgs } from 'node:util';
import { findBrowser } from '../browser/find-browser.mjs';
import { BACK_ENDS } from '../faults/in-page.mjs';
import { FAULTS } from './faults.mjs';
import { printRow, writeRows } from './report.mjs';

/** @typedef {import('./bench.mjs').Fault} Fault */
/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('./bench.mjs').Outcome} Outcome */
/** @typedef {import('./report.mjs').Row} Row */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scale: { type: 'string', default: 'medium' },
    store: { type: 'string', default: '' },
    controls: { type: 'string', default: 'all' },
    'no-page': { type: 'boolean', default: false },
  },
});
const scale = scaleOf(values.scale);
const wanted = positionals.map((id) => id.toUpperCase());
const unknown = wanted.filter((id) => !FAULTS.some((fault) => fault.id === id));
if (unknown.length > 0) throw new Error(`No such fault: ${unknown.join(', ')}.`);
const browser = findBrowser().name;

let isGood = true;
for (const fault of FAULTS) {
  if (wanted.length > 0 && !wanted.includes(fault.id)) continue;
  const stores = BACK_ENDS.filter(({ name }) => values.store === '' || values.store === name);
  for (const backEnd of fault.isOfOneBackEnd ? stores.slice(0, 1) : stores) {
    const row = await measure(fault, { backEnd, scale, extensionPath: undefined });
    printRow(row);
    isGood &&= row.outcome.ok && row.control?.ok !== false;
    // At once: a run of hours that is broken off keeps what it found.
    if (!values['no-page'] && values.controls !== 'only') await writeRows([row]);
  }
}
process.exitCode = isGood ? 0 : 1;

/**
 * @param {Fault} fault
 * @param {Bench} bench
 * @returns {Promise<Row>}
 */
async function measure(fault, bench) {
  const { id, title, target, broken } = fault;
  const start = performance.now();
  /** @type {Outcome} */
  const none = { cases: {}, figure: {}, ok: true, skipped: 'not run' };
  const outcome = values.controls === 'only' ? none : await fault.run(bench);
  const seconds = Math.round((performance.now() - start) / 1000);
  const isControlled =
    values.controls !== 'none' && (values.controls === 'only' || !outcome.skipped);
  const control = isControlled ? await fault.control(bench) : null;
  const backEnd = fault.isOfOneBackEnd ? 'either' : bench.backEnd.name;
  const day = new Date().toISOString().slice(0, 10);
  const about = { id, title, target, broken, backEnd, scale, day, browser, seconds };
  return { ...about, outcome, control };
}

/** @param {string} name @returns {import('./bench.mjs').Scale} */
function scaleOf(name) {
  if (name === 'small' || name === 'medium' || name === 'release') return name;
  throw new Error('--scale is small, medium or release.');
}
