import { test as base } from '@playwright/test';
import { openStage, type Stage } from '@/scripts/stage.mjs';

export { expect } from '@playwright/test';
export type Kith = Stage;

type StageOptions = NonNullable<Parameters<typeof openStage>[0]>;

interface Fixtures {
  /** How the browser starts: `test.use({ stage: { colorScheme: 'dark' } })`. */
  stage: StageOptions;
  /** A fresh browser with Kith in it; the test fails if one of Kith's pages reports an error. */
  kith: Kith;
}

/** A folder with a built extension to try the harness itself on; Kith's own build unless set. */
const extensionPath = process.env['KITH_EXTENSION'];

export const test = base.extend<Fixtures>({
  stage: [{}, { option: true }],
  kith: async ({ stage }, provide) => {
    const kith = await openStage({ ...(extensionPath ? { extensionPath } : {}), ...stage });
    try {
      await provide(kith);
    } finally {
      await kith.end();
    }
    base.expect(kith.problems, "errors in Kith's own pages").toEqual([]);
  },
});
