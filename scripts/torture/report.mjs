// @ts-check
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

/** @typedef {import('./bench.mjs').Fault} Fault */
/** @typedef {import('./bench.mjs').Outcome} Outcome */

/**
 * One line of the table.
 * @typedef {object} Row
 * @property {string} id
 * @property {string} title
 * @property {string} target
 * @property {string} backEnd
 * @property {string} scale
 * @property {string} day
 * @property {string} browser
 * @property {number} seconds
 * @property {Outcome} outcome
 * @property {string} broken
 * @property {Outcome | null} control null: not run
 */

const JSON_FILE = fileURLToPath(new URL('../../docs/reliability.json', import.meta.url));
const PAGE = fileURLToPath(new URL('../../docs/reliability.md', import.meta.url));
const TABLE = /(<!-- table: npm run torture -->\n)[^]*(<!-- end of the table -->)/;

/** The rows of earlier runs. @returns {Promise<Row[]>} */
export async function readRows() {
  return JSON.parse(await readFile(JSON_FILE, 'utf8').catch(() => '{"rows":[]}')).rows;
}

/**
 * Writes the rows as JSON and into the table of the page; rows of the same fault and back end give way.
 * @param {readonly Row[]} now
 */
export async function writeRows(now) {
  const key = (/** @type {Row} */ { id, backEnd }) => `${id} ${backEnd}`;
  const rows = [...new Map([...(await readRows()), ...now].map((row) => [key(row), row])).values()];
  rows.sort((a, b) => numberOf(a) - numberOf(b));
  await writeFile(JSON_FILE, await format(JSON.stringify({ rows }), { parser: 'json' }));
  const page = await readFile(PAGE, 'utf8');
  if (!TABLE.test(page)) throw new Error('docs/reliability.md has no place for the table.');
  const filled = page.replace(TABLE, (_, start, end) => `${start}\n${tableOf(rows)}\n${end}`);
  const style = { parser: 'markdown', printWidth: 100, singleQuote: true };
  await writeFile(PAGE, await format(filled, style));
}

/** @param {Row} row */
function numberOf({ id }) {
  return Number(id.slice(1));
}

/** @param {readonly Row[]} rows */
function tableOf(rows) {
  const lines = rows.map((row) => `| ${cellsOf(row).join(' | ')} |`);
  const head = ['Fault', '', 'Store', 'Cases', 'Figure', 'Target', 'Broken on purpose', 'Measured'];
  return [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...lines].join('\n');
}

/** @param {Row} row */
function cellsOf(row) {
  const { id, title, target, backEnd, outcome, broken, control, scale, day, browser } = row;
  const figure = outcome.skipped ?? inWords(outcome.figure);
  const verdict = outcome.skipped === undefined && !outcome.ok ? `**${figure}**` : figure;
  const moved = control === null ? 'not run' : (control.skipped ?? inWords(control.figure));
  return [
    ...[id, title, backEnd, inWords(outcome.cases)],
    [verdict, outcome.note].filter(Boolean).join('; '),
    ...[target, `${broken}: ${moved}`, `${scale}, ${day}, ${browser}`],
  ];
}

/** @param {Record<string, number>} numbers such as `{ lost: 0 }`: "0 lost" */
export function inWords(numbers) {
  const words = Object.entries(numbers).map(
    ([name, number]) => `${number.toLocaleString('en')} ${name}`,
  );
  return words.join(', ') || 'none';
}

/**
 * The rows for the eye, as they come.
 * @param {Row} row
 */
export function printRow({ id, title, backEnd, outcome, control, seconds, target }) {
  const sign = outcome.skipped ? '–' : outcome.ok ? '✓' : '✗';
  const figure = outcome.skipped ?? inWords(outcome.figure);
  console.log(`${sign} ${id.padEnd(4)}${backEnd.padEnd(9)}${title}  (${seconds} s)`);
  console.log(`       ${inWords(outcome.cases)}: ${figure}; target: ${target}`);
  if (outcome.note) console.log(`       ${outcome.note}`);
  if (control === null) return;
  const said = control.skipped ?? inWords(control.figure);
  console.log(`     ${control.ok ? '✓' : '✗'} broken on purpose: ${said}`);
}
