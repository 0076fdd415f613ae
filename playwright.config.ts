import { defineConfig } from '@playwright/test';

/** What says how soon something happens: run alone, by one worker, or it would measure its neighbour. */
const BY_THE_CLOCK = [
  '**/background.spec.ts',
  '**/crowd.spec.ts',
  '**/first-paint.spec.ts',
  '**/killed.spec.ts',
  '**/together.spec.ts',
];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Every test starts a browser of its own; most of a story is waiting for it, so two share a small machine well.
  workers: 2,
  projects: [
    { name: 'by-the-clock', testMatch: BY_THE_CLOCK, fullyParallel: false },
    { name: 'stories', testIgnore: BY_THE_CLOCK, fullyParallel: true },
  ],
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
});
