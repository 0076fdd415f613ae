import { seedMany } from '@/scripts/seed/seed.mjs';
import { expect, field, test } from '@/tests/e2e/kith';

const CROWD = 3000;

test.describe.configure({ timeout: 60_000 });

test('with 3,000 people the popup opens on an arranged queue, search finds by any word, and Home draws only the rows in sight', async ({
  kith,
}) => {
  const home = await kith.home('#/data');
  await seedMany(home, CROWD);
  await expect(home.getByText('3,000 people', { exact: true })).toBeVisible();

  const popup = await kith.popup();
  const sections = popup.getByRole('main').getByRole('heading', { level: 2 });
  await expect(sections.first()).toHaveText('Overdue');
  await expect(sections.last()).toHaveText('Later');
  const rows = popup.getByRole('main').getByRole('listitem');
  // The weekly cap lets fifteen in; the others wait, a page at a time.
  await expect(popup.getByRole('list', { name: 'Overdue' }).getByRole('listitem')).toHaveCount(15);
  expect(await rows.count()).toBeLessThan(200);
  const found = popup.getByRole('main').getByRole('list', { name: 'People found' });
  await field(popup, 'Search').fill('quarter zo');
  await expect(found.getByRole('listitem').first()).toContainText('Zoë Quartermaine');
  await field(popup, 'Search').fill('orsted thea');
  await expect(found.getByRole('listitem').first()).toContainText('Théa Ørsted');
  await kith.close(popup);

  await home.goto(home.url().replace(/#.*/, '#/people'));
  const grid = home.getByRole('grid', { name: 'People' });
  await expect(grid).toHaveAttribute('aria-rowcount', String(CROWD + 1));
  expect(await grid.getByRole('row').count()).toBeLessThan(60);
  await home.keyboard.press('End');
  await field(home, 'Search').fill('kobayashi hana');
  await expect(grid.getByRole('link').first()).toHaveAccessibleName('Hana Kobayashi');
});
