import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Tests of what is drawn, and those that replace a part of the browser: each file has the world to itself. */
const ALONE = [
  'tests/components/**/*.test.{ts,tsx}',
  'tests/{background,browser,safety}/**/*.test.ts',
];

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    // One fewer, as it is by default, would leave half of a small machine idle.
    maxWorkers: '100%',
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: { name: 'drawn', include: ALONE, setupFiles: ['tests/setup.ts'], restoreMocks: true },
      },
      {
        extends: true,
        test: {
          name: 'logic',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ALONE,
          setupFiles: ['tests/setup.ts'],
          restoreMocks: true,
          // Loading Temporal and the like anew for each of these files took longer than the tests themselves.
          isolate: false,
        },
      },
    ],
  },
});
