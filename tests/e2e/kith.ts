import { mkdir } from 'node:fs/promises';
import { test as base, type Locator, type Page } from '@playwright/test';
import { openStage, type Stage } from '@/scripts/stage.mjs';

export { expect } from '@playwright/test';
export type Kith = Stage;

type StageOptions = NonNullable<Parameters<typeof openStage>[0]>;

interface Fixtures {
  /** How the browser starts: `test.use({ stage: { colorScheme: 'dark' } })`. */
  stage: StageOptions;
  /** A fresh browser with Kith in it; the test fails if one of Kith's pages reports an error. */
  kith: Kith;
  /** An empty folder for the files of this test, gone with the next run. */
  folder: string;
}

/** A folder with a built extension to try the harness itself on; Kith's own build unless set. */
const extensionPath = process.env['KITH_EXTENSION'];

/** A fresh browser, for tests that need two or end it themselves; see `kith` for all others. */
export async function withKith(
  stage: StageOptions,
  work: (kith: Kith) => Promise<void>,
): Promise<{ problems: string[] }> {
  const kith = await openStage({ ...(extensionPath ? { extensionPath } : {}), ...stage });
  try {
    await work(kith);
  } finally {
    await kith.end();
  }
  return kith;
}

export const test = base.extend<Fixtures>({
  stage: [{}, { option: true }],
  kith: async ({ stage }, provide) => {
    const { problems } = await withKith(stage, provide);
    base.expect(problems, "errors in Kith's own pages").toEqual([]);
  },
  // Playwright tells what a fixture needs by this pattern.
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, provide, info) => {
    const folder = info.outputPath('files');
    await mkdir(folder, { recursive: true });
    await provide(folder);
  },
});

/** A field by its label, to the letter. */
export function field(page: Page | Locator, label: string) {
  return page.getByLabel(label, { exact: true });
}

/** A button by its name, to the letter or by a pattern. */
export function button(page: Page | Locator, name: string | RegExp) {
  return page.getByRole('button', { name, exact: true });
}

/** The true panel beside somebody new, with the name filled in. */
export async function newPanel(kith: Kith, slug = 'zoe-quartermaine'): Promise<Page> {
  await kith.goTo(slug);
  const panel = await kith.openPanel();
  await base.expect(field(panel, 'Name')).not.toHaveValue('');
  return panel;
}

/** The true panel beside somebody who was just kept, with a follow-up of today. */
export async function keptPanel(kith: Kith, slug = 'zoe-quartermaine'): Promise<Page> {
  const panel = await newPanel(kith, slug);
  await field(panel, 'Next follow-up').fill('today');
  await button(panel, 'Save').click();
  await base.expect(field(panel, 'What happened')).toBeVisible();
  return panel;
}

/** Runs a function with an argument in Kith's service worker, which must not have been stopped. */
export async function inWorker<Argument, Result>(
  kith: Kith,
  work: (argument: Argument) => Result | Promise<Result>,
  argument: Argument,
): Promise<Result> {
  const [worker] = kith.context.serviceWorkers();
  if (!worker) throw new Error('The service worker is not running.');
  // Playwright types what it unpacks of the argument; ours are plain data. The linter reads another tsconfig and misses that.
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion
  return worker.evaluate(work as (argument: unknown) => Promise<Result>, argument);
}
