import { expect, field, button, test } from '@/tests/e2e/kith';

test('a page left open over midnight moves what is due to Today by itself, and dates what comes after', async ({
  kith,
}) => {
  const home = await kith.context.newPage();
  await home.clock.install({ time: new Date(2027, 1, 28, 23, 58) });
  await home.goto(`chrome-extension://${kith.running.extensionId}/home.html#/add`);
  await field(home, 'Name').fill('Hana Kobayashi');
  await field(home, 'Next follow-up').fill('tomorrow');
  await home.clock.runFor(1000);
  await button(home, 'Save').click();
  await home.clock.runFor(1000);
  await expect(home.getByRole('heading', { name: 'Hana Kobayashi' })).toBeVisible();
  await home.goto(home.url().replace(/#.*/, '#/queue'));
  const section = (title: string) =>
    home.getByRole('list', { name: title }).getByRole('listitem', { name: 'Hana Kobayashi' });
  await expect(section('This week')).toBeVisible();
  await expect(section('Today')).toHaveCount(0);
  // Over midnight, into the first of March.
  await home.clock.runFor(3 * 60_000);
  await expect(section('Today')).toBeVisible();
  await expect(section('This week')).toHaveCount(0);
  await home.clock.runFor(24 * 60 * 60_000);
  await expect(section('Overdue')).toBeVisible();
});
