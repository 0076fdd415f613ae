// @ts-check

/** @typedef {{ damage: string, is: string, about: string }} Case */

/**
 * Prints one line a case and one with the sums. Whether any of them is not good.
 * @param {string} title
 * @param {Case[]} cases
 * @param {readonly string[]} good
 */
export function printCases(title, cases, good) {
  console.log(`\n${title}`);
  const width = Math.max(...cases.map(({ damage }) => damage.length));
  for (const { damage, is, about } of cases) {
    console.log(`${damage.padEnd(width)}  ${is.padEnd(12)}  ${about}`.trimEnd());
  }
  const kinds = new Set([...good, ...cases.map(({ is }) => is)]);
  const count = (/** @type {string} */ kind) => cases.filter(({ is }) => is === kind).length;
  console.log([...kinds].map((kind) => `${kind} ${count(kind)}`).join(', '));
  return cases.some(({ is }) => !good.includes(is));
}
