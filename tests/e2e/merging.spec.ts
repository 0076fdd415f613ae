import type { Page } from '@playwright/test';
import { look } from '@/tests/e2e/axe';
import { button, expect, field, newPanel, test, type Kith } from '@/tests/e2e/kith';

test.describe.configure({ timeout: 60_000 });

const EMAIL = 'zoe@loom.example';

/** Keeps the person on the page, with a follow-up, a touch and the e-mail that both have. */
async function keep(panel: Page, introducedBy: string | null, said: string): Promise<void> {
  await expect(field(panel, 'Next follow-up')).toBeVisible();
  if (introducedBy !== null) {
    await field(panel, 'Introduced by').fill(introducedBy.slice(0, 3));
    await panel.getByRole('option', { name: introducedBy }).click();
  }
  await field(panel, 'Next follow-up').fill('today');
  await field(panel, 'Follow-up reason').fill(`after: ${said}`);
  await button(panel, 'Save').click();
  await field(panel, 'What happened').fill(said);
  await field(panel, 'Next follow-up').fill('next week');
  await button(panel, 'Save').click();
  await expect(field(panel, 'What happened')).toHaveValue('');
  await field(panel, 'E-mail').fill(EMAIL);
  await field(panel, 'E-mail').press('Tab');
  await expect(panel.getByText('Saved', { exact: true }).first()).toBeVisible();
}

/** Two who share an e-mail, the second introduced by the first; each with a profile, a touch and a follow-up. */
async function keepTwo(kith: Kith): Promise<Page> {
  const panel = await newPanel(kith, 'zoe-quartermaine');
  await keep(panel, null, 'Coffee by the river');
  await kith.goTo('olu-adeyemi');
  await expect(field(panel, 'Name')).toHaveValue('Olu Adeyemi');
  await keep(panel, 'Zoë Quartermaine', 'Spoke at the co-op');
  return panel;
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('two who are one are suggested, merged into one on both profile pages, and two again by one undo', async ({
  kith,
}) => {
  const panel = await keepTwo(kith);
  const home = await kith.home('#/people');
  await home.getByRole('link', { name: '1 pair may be one person' }).click();
  const pair = home.getByRole('listitem', { name: /Zoë Quartermaine/ });
  await expect(pair).toContainText(`Same e-mail: ${EMAIL}`);
  await pair.getByRole('link', { name: 'Merge…' }).focus();
  await home.keyboard.press('Enter');

  const name = home.getByRole('group', { name: 'Name' });
  await name.getByRole('radio', { name: 'Olu Adeyemi' }).focus();
  await home.keyboard.press('ArrowUp');
  await expect(name.getByRole('radio', { name: 'Zoë Quartermaine' })).toBeChecked();
  for (const said of ['Coffee by the river', 'Spoke at the co-op', 'linkedin.com/in/olu-adeyemi']) {
    await expect(home.getByText(said, { exact: true }).first()).toBeVisible();
  }
  await expect(home.getByText(/One of them introduced the other/)).toBeVisible();
  await home.keyboard.press('Control+Enter');
  await expect(heading(home, 'Zoë Quartermaine')).toBeVisible();
  await expect(home.getByText('Merged: Zoë Quartermaine is one person now')).toBeVisible();

  await kith.page.bringToFront();
  for (const slug of ['olu-adeyemi', 'zoe-quartermaine', 'olu-adeyemi']) {
    await kith.goTo(slug);
    await expect(heading(panel, 'Zoë Quartermaine')).toBeVisible();
    await expect(panel.getByText('Coffee by the river').first()).toBeVisible();
    await expect(panel.getByText('Spoke at the co-op').first()).toBeVisible();
  }

  await home.bringToFront();
  await home.getByRole('heading', { level: 1 }).click();
  await home.keyboard.press('Control+z');
  await expect(home.getByText('Undone')).toBeVisible();
  await kith.page.bringToFront();
  await expect(heading(panel, 'Olu Adeyemi')).toBeVisible();
  await expect(panel.getByText('Spoke at the co-op').first()).toBeVisible();
  await expect(panel.getByText('Coffee by the river')).toHaveCount(0);
  await kith.goTo('zoe-quartermaine');
  await expect(heading(panel, 'Zoë Quartermaine')).toBeVisible();
  await expect(panel.getByText('Spoke at the co-op')).toHaveCount(0);
});

test(
  'the address of somebody merged away leads to who they are now, and Back past the merge',
  { tag: '@more' },
  async ({ kith }) => {
    const panel = await keepTwo(kith);
    await panel.getByRole('button', { name: 'More', exact: true }).click();
    const home = await kith.tabOpenedBy(() =>
      panel.getByRole('button', { name: 'Merge with…' }).click(),
    );
    await expect(home).toHaveURL(/#\/merge\/[^/]+$/);
    const goesId = home.url().split('/').at(-1) ?? '';
    await field(home, 'Search').fill('quarter');
    await home.getByRole('list', { name: 'People found' }).getByRole('button').click();
    await expect(home.getByRole('region', { name: 'Zoë Quartermaine' })).toContainText(
      'This page stays',
    );
    await button(home, 'Merge').click();
    await expect(home).toHaveURL(/#\/person\//);
    const staysUrl = home.url();
    await home.goBack();
    await expect(home).toHaveURL(/#\/merge\/[^/]+$/);
    await home.goto(staysUrl.replace(/[^/]+$/, goesId));
    await expect(home).toHaveURL(staysUrl);
    await expect(home).toHaveTitle('Olu Adeyemi – Kith');
  },
);

test('“two people” never comes back, also after a restart', { tag: '@more' }, async ({ kith }) => {
  await keepTwo(kith);
  const home = await kith.home('#/twice');
  await home.getByRole('link', { name: 'Merge…' }).focus();
  await home.keyboard.press('t');
  await expect(home.getByRole('heading', { name: 'Everyone is here once' })).toBeVisible();
  await expect(home.getByText('are two people')).toBeVisible();
  await kith.restart();
  const again = await kith.home('#/twice');
  await expect(again.getByRole('heading', { name: 'Everyone is here once' })).toBeVisible();
  await again.goto(again.url().replace(/#.*/, '#/people'));
  await expect(again.getByText('2 people', { exact: true })).toBeVisible();
  await expect(again.getByRole('link', { name: /may be one person/ })).toHaveCount(0);
});

test('the pairs and the merge pass axe in light and dark', async ({ kith }) => {
  await keepTwo(kith);
  const home = await kith.home('#/twice');
  await expect(home.getByRole('link', { name: 'Merge…' })).toBeVisible();
  await look(home, 'the pairs');
  await home.getByRole('link', { name: 'Merge…' }).click();
  await expect(home.getByRole('group', { name: 'Name' })).toBeVisible();
  await look(home, 'the merge');
});
