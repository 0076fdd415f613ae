import { bundle } from '@/scripts/seed/bundle.mjs';
import { seed } from '@/scripts/seed/seed.mjs';
import { look } from '@/tests/e2e/axe';
import { button, expect, test } from '@/tests/e2e/kith';

test("everybody's help passes axe in light and dark, empty and with thousands, and goes on a page at a time @more", async ({
  kith,
}) => {
  const home = await kith.asTab('home.html#/ledger', { width: 900, height: 760 });
  await home.getByText('Nothing here yet').waitFor();
  await look(home, 'no help');
  await seed(home, 12);
  await home.evaluate(await bundle('scripts/seed/helps-page.ts'));
  await home.evaluate(() => Reflect.get(globalThis, 'seedHelps')(3000));
  const given = home.getByRole('list', { name: 'You offered' });
  await expect(given.getByRole('listitem')).toHaveCount(50);
  await look(home, 'thousands');
  await home.getByRole('button', { name: 'Show more: You offered' }).click();
  await expect(given.getByRole('listitem')).toHaveCount(100);
  await button(home, 'Thanks owed').click();
  await expect(given).toHaveCount(0);
  await home.setViewportSize({ width: 360, height: 760 });
  await look(home, 'at 360 px');
});
