import axe, { type AxeResults } from 'axe-core';
import type { Page } from '@playwright/test';
import { expect } from '@/tests/e2e/kith';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** All that a colour scheme changes. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds in a page: everything in light, and the colours in dark. axe is brought into the page once, where its
 * own Playwright package brings it before every look: that was nine tenths of the time.
 */
export async function look(page: Page, where: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without fades: a colour that is half way to another has no contrast of its own.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await run(page, colorScheme === 'light');
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary ?? ''}`),
    );
    expect(found, `${where}, ${colorScheme}`).toEqual([]);
  }
}

function run(page: Page, isWhole: boolean): Promise<AxeResults> {
  return page.evaluate(
    ({ isAll, tags, rules }) => {
      const inPage: typeof axe = Reflect.get(globalThis, 'axe');
      return inPage.run(document, {
        resultTypes: ['violations'],
        runOnly: isAll ? { type: 'tag', values: tags } : { type: 'rule', values: rules },
      });
    },
    { isAll: isWhole, tags: STANDARDS, rules: COLOURS },
  );
}
