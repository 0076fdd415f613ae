// @ts-check
import { readFile } from 'node:fs/promises';

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string} remark what is wrong besides failed tests; empty where nothing is
 */

/**
 * Reads vitest's JSON report.
 * @param {string} file
 * @param {boolean} endedWell
 * @returns {Promise<Outcome>}
 */
export async function countVitest(file, endedWell) {
  const report = await read(file);
  const skipped = number(report.numPendingTests) + number(report.numTodoTests);
  return judge(number(report.numPassedTests), number(report.numFailedTests), skipped, endedWell);
}

/**
 * Reads Playwright's JSON report; a test that passed only at a second try counts as failed.
 * @param {string} file
 * @param {boolean} endedWell
 * @returns {Promise<Outcome>}
 */
export async function countPlaywright(file, endedWell) {
  const { stats = {} } = await read(file);
  const failed = number(stats.unexpected) + number(stats.flaky);
  return judge(number(stats.expected), failed, number(stats.skipped), endedWell);
}

/**
 * @param {number} passed
 * @param {number} failed
 * @param {number} skipped
 * @param {boolean} endedWell
 * @returns {Outcome}
 */
function judge(passed, failed, skipped, endedWell) {
  const remarks = [];
  if (passed + failed === 0) remarks.push('no test ran');
  if (skipped > 0) remarks.push(`${skipped} skipped`);
  if (!endedWell && failed === 0) remarks.push('the runner itself failed');
  return { passed, failed: failed + remarks.length, remark: remarks.join(', ') };
}

/** @param {string} file */
async function read(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    // A runner that broke down leaves no report: that is zero tests, which is a failure of its own.
    return {};
  }
}

/** @param {unknown} value */
function number(value) {
  return typeof value === 'number' ? value : 0;
}
