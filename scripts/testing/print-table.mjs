// @ts-check

/** @typedef {import('./count-tests.mjs').Outcome & { name: string, seconds: number }} Row */

/**
 * Prints what ran, how long it took and how it ended, then the one line that sums it up.
 * @param {Row[]} rows
 */
export function printTable(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  console.log(`\n${'step'.padEnd(width)}  seconds  passed  failed`);
  for (const { name, seconds, passed, failed, remark } of rows) {
    const figures = [seconds.toFixed(1).padStart(7), column(passed), column(failed)];
    console.log(`${name.padEnd(width)}  ${figures.join('  ')}  ${remark}`.trimEnd());
  }
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    rows.reduce((total, row) => total + row[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
}

/** @param {number} figure */
function column(figure) {
  return String(figure).padStart(6);
}
