import type { Page } from '@playwright/test';
import { button, expect, field, keptPanel, newPanel, test, type Kith } from '@/tests/e2e/kith';

const SECOND = 'zoe-quartermaine-type';

const rows = (panel: Page) => panel.getByRole('region', { name: 'Profiles' }).getByRole('listitem');

/** Zoë is kept, and a second address of hers is pasted beside her first page. */
async function withTwoProfiles(kith: Kith): Promise<Page> {
  const panel = await keptPanel(kith);
  await expect(rows(panel)).toHaveText([/linkedin\.com\/in\/zoe-quartermaine/]);
  await field(panel, 'Add a profile').fill(`https://de.linkedin.com/in/${SECOND}/?trk=x`);
  await expect(panel.getByText(`LinkedIn · ${SECOND}`)).toBeVisible();
  await field(panel, 'Add a profile').press('Enter');
  await expect(panel.getByText('Zoë Quartermaine now has two LinkedIn profiles')).toBeVisible();
  await expect(rows(panel)).toHaveCount(2);
  await expect(field(panel, 'Add a profile')).toHaveValue('');
  return panel;
}

/** Her name as the title of her page. */
const zoe = (page: Page) =>
  page.getByRole('heading', { level: 1, name: 'Zoë Quartermaine', exact: true });

test('a second profile that is pasted is recognised on its page as the same person', async ({
  kith,
}) => {
  const panel = await withTwoProfiles(kith);
  await kith.goOn(SECOND);
  await expect(zoe(panel)).toBeVisible();
  await expect(field(panel, 'What happened')).toBeVisible();
  await expect(rows(panel)).toHaveCount(2);
});

test(
  'without that profile its page is somebody new, and Undo makes it hers again',
  { tag: '@more' },
  async ({ kith }) => {
    const panel = await withTwoProfiles(kith);
    await kith.goOn(SECOND);
    await expect(zoe(panel)).toBeVisible();
    await rows(panel)
      .filter({ hasText: SECOND })
      .getByRole('button', { name: /^Remove/ })
      .click();
    await expect(field(panel, 'Name')).toHaveValue('Zoe Quartermaine Type');
    await expect(panel.getByText('not kept yet')).toBeVisible();
    await button(panel, 'Undo').click();
    await expect(zoe(panel)).toBeVisible();
    await kith.goOn('zoe-quartermaine');
    await expect(zoe(panel)).toBeVisible();
    await expect(rows(panel)).toHaveCount(2);
  },
);

test('somebody without a profile gets one later, and is known by it from then on', async ({
  kith,
}) => {
  const home = await kith.home('#/add');
  await field(home, 'Name').fill('Olu Adeyemi');
  await button(home, 'Save').click();
  await expect(home.getByRole('heading', { level: 1, name: 'Olu Adeyemi' })).toBeVisible();
  await field(home, 'Add a profile').fill('linkedin.com/in/olu-adeyemi');
  await button(home, 'Add').click();
  await expect(home.getByText('Profile added')).toBeVisible();
  await kith.page.bringToFront();
  await kith.goTo('olu-adeyemi');
  const panel = await kith.openPanel();
  await expect(panel.getByRole('heading', { level: 1, name: 'Olu Adeyemi' })).toBeVisible();
  await expect(field(panel, 'What happened')).toBeVisible();
});

test(
  'a profile that somebody else has is refused, and what was pasted is there again later',
  { tag: '@more' },
  async ({ kith }) => {
    const first = await keptPanel(kith, 'olu-adeyemi');
    await kith.goOn('zoe-quartermaine');
    await expect(field(first, 'Name')).toHaveValue('Zoë Quartermaine');
    await button(first, 'Save').click();
    await expect(zoe(first)).toBeVisible();
    await field(first, 'Add a profile').fill('linkedin.com/in/olu-adeyemi');
    await button(first, 'Add').click();
    await expect(first.getByText(/belongs to Olu Adeyemi already/)).toBeVisible();
    await kith.close(first);
    const panel = await kith.openPanel();
    await expect(field(panel, 'Add a profile')).toHaveValue('linkedin.com/in/olu-adeyemi');
    await expect(rows(panel)).toHaveCount(1);
    await button(panel, 'Add').click();
    const home = await kith.tabOpenedBy(() => button(panel, 'Merge the two…').click());
    await expect(home).toHaveURL(/home\.html#\/merge\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
  },
);

test(
  'Undo of a person who was just saved puts the words back into the form, and Redo saves them',
  { tag: '@more' },
  async ({ kith }) => {
    const panel = await newPanel(kith);
    await field(panel, 'How you met').fill('at work');
    await field(panel, 'Note').fill('Prefers mornings');
    await button(panel, 'Save').click();
    await expect(zoe(panel)).toBeVisible();
    await expect(field(panel, 'What happened')).toBeVisible();
    await button(panel, 'Undo').click();
    await expect(field(panel, 'How you met')).toHaveValue('at work');
    await expect(panel.getByText('not kept yet')).toBeVisible();
    await expect(panel.getByText('Draft kept')).toBeVisible();
    await button(panel, 'Redo').click();
    await expect(field(panel, 'What happened')).toBeVisible();
    await expect(panel.getByText('Kept in another window', { exact: false })).toHaveCount(0);
    await button(panel, 'Undo').click();
    await expect(field(panel, 'Note')).toHaveValue('Prefers mornings');
    await button(panel, 'Save').click();
    await expect(field(panel, 'What happened')).toBeVisible();
  },
);

test(
  'in Home the words are in the form of Add person again',
  { tag: '@more' },
  async ({ kith }) => {
    const home = await kith.home('#/add');
    await field(home, 'Name').fill('Zoë Quartermaine');
    await field(home, 'Note').fill('Prefers mornings');
    await button(home, 'Save').click();
    await expect(zoe(home)).toBeVisible();
    await button(home, 'Undo').click();
    await expect(zoe(home)).toHaveCount(0);
    await home.goto(home.url().replace(/#.*/, '#/add'));
    await expect(field(home, 'Note')).toHaveValue('Prefers mornings');
    await expect(field(home, 'Name')).toHaveValue('Zoë Quartermaine');
  },
);
