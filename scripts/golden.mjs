// @ts-check
/*
 * Writes tests/storage/golden/schema-<n>.json, the database of the schema that this code writes, from made-up people:
 * `npm run golden`. For a schema that is released this has been done, and is not done again.
 */
import { runCommand } from './testing/run-command.mjs';

const isDone = await runCommand('vitest run tests/storage/golden.test.ts', {
  KITH_GOLDEN: 'write',
});
process.exitCode = isDone ? 0 : 1;
