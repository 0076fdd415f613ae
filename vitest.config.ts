import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Tests that replace a part of the browser: each file has the world to itself. */
const ALONE = [
  'tests/components/{backup-file,data,export,home,popup,recovery,twice}/*.test.{ts,tsx}',
  'tests/{background,browser,safety}/**/*.test.ts',
];
const DRAWN = ['tests/components/**/*.test.{ts,tsx}'];

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    // One fewer, as it is by default, would leave half of a small machine idle.
    maxWorkers: '100%',
    testTimeout: 20_000,
    projects: [
      project('alone', ALONE, [], true),
      project('drawn', DRAWN, ALONE, false),
      project('logic', ['tests/**/*.test.{ts,tsx}'], [...ALONE, ...DRAWN], false),
    ],
  },
});

/**
 * Loading React, Temporal and the like anew for each file takes longer than its tests: only who must be is isolated.
 * What is drawn is apart from what is not, because files of another environment need a new worker.
 */
function project(name: string, include: string[], exclude: string[], isolate: boolean) {
  const setupFiles = ['tests/setup.ts'];
  return {
    extends: true,
    test: { name, include, exclude, isolate, setupFiles, restoreMocks: true },
  } as const;
}
