import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { seed } from '@/scripts/seed/seed.mjs';
import { expect, test } from '@/tests/e2e/kith';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary ?? ''}`),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ stage: { colorScheme } });

    test('popup, panel and every room of Home pass axe, empty and full', async ({ kith }) => {
      test.setTimeout(90_000);
      const look = async (path: string, width: number, height: number, ready: string) => {
        const page = await kith.asTab(path, { width, height, colorScheme });
        await page.getByText(ready).first().waitFor();
        expect(await findings(page), path).toEqual([]);
        return page;
      };
      const first = await look('home.html#/people', 1180, 760, 'People');
      await look('popup.html', 380, 560, 'Export CSV');
      await look('sidepanel.html', 360, 760, 'Add person');
      await seed(first, 12);
      await first.close();
      await look('popup.html', 380, 560, 'Overdue');
      await look('sidepanel.html', 240, 760, 'Overdue');
      for (const room of ['queue', 'people', 'data', 'settings', 'changes', 'add']) {
        await (await look(`home.html#/${room}`, 900, 760, 'Kith')).close();
      }
      const people = await look('home.html#/people', 600, 760, 'Quartermaine');
      await people.getByText('Zoë Quartermaine').first().click();
      await people.getByLabel('What happened', { exact: true }).waitFor();
      await people.getByRole('button', { name: 'Details', exact: true }).click();
      await people.getByLabel('Headline', { exact: true }).waitFor();
      expect(await findings(people), 'a person').toEqual([]);
    });
  });
}
