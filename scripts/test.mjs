// @ts-check
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser/find-browser.mjs';
import { countPlaywright, countVitest } from './testing/count-tests.mjs';
import { printTable } from './testing/print-table.mjs';
import { runCommand } from './testing/run-command.mjs';

/** @typedef {import('./testing/count-tests.mjs').Outcome} Outcome */

const reports = await mkdtemp(join(tmpdir(), 'kith-reports-'));
const vitestReport = join(reports, 'vitest.json');
const VITEST = `vitest run --reporter=default --reporter=json --outputFile.json="${vitestReport}"`;

/** @type {import('./testing/print-table.mjs').Row[]} */
const rows = [];

/**
 * @param {string} name
 * @param {() => Promise<Outcome>} run
 */
async function step(name, run) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const outcome = await run();
  rows.push({ name, seconds: (performance.now() - start) / 1000, ...outcome });
  return outcome.failed === 0;
}

/**
 * One check that passes or fails as a whole.
 * @param {string} name
 * @param {...string} commands
 */
function check(name, ...commands) {
  return step(name, async () => {
    for (const command of commands) {
      if (!(await runCommand(command)))
        return { passed: 0, failed: 1, remark: `“${command}” failed` };
    }
    return { passed: 1, failed: 0, remark: '' };
  });
}

/**
 * @param {string} name
 * @param {string} project of playwright.config.ts
 * @param {number} workers browsers at a time
 */
function browserTests(name, project, workers) {
  const report = join(reports, `${project}.json`);
  const command = `playwright test --reporter=list,json --project=${project} --workers=${workers} --grep-invert=@more`;
  return step(name, async () =>
    countPlaywright(report, await runCommand(command, { PLAYWRIGHT_JSON_OUTPUT_NAME: report })),
  );
}

/** @param {string} name */
function leaveOut(name) {
  return step(name, async () => ({ passed: 0, failed: 1, remark: 'not run: the build failed' }));
}

async function runEverything() {
  const { name } = findBrowser();
  console.log(`Browser: ${name}`);
  // Types, lint and the path alias all rest on what this writes.
  await check('prepare', 'wxt prepare');
  const format = check('format', 'prettier --check .');
  await check('lint', 'oxlint --type-aware --deny-warnings');
  await check('types', 'tsc --noEmit', 'tsc --noEmit -p tsconfig.node.json');
  await format;
  await step('unit tests', async () => countVitest(vitestReport, await runCommand(VITEST)));
  const isBuilt = await check('build for Chromium', 'wxt build');
  await check('build for Firefox', 'wxt build -b firefox --mv3');
  if (!isBuilt) {
    await leaveOut('browser tests');
    await leaveOut('sizes');
    return;
  }
  // What holds a watch goes first and alone.
  await browserTests('browser tests, by the clock', 'by-the-clock', 1);
  await browserTests('browser tests', 'stories', 2);
  await check('sizes', 'size-limit');
}

try {
  await runEverything();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  rows.push({ name: 'browser', seconds: 0, passed: 0, failed: 1, remark: 'see above' });
} finally {
  await rm(reports, { recursive: true, force: true });
}
printTable(rows);
process.exitCode = rows.every(({ failed }) => failed === 0) ? 0 : 1;
