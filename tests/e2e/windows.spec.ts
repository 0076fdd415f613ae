import type { Page } from '@playwright/test';
import { connectLate, targetIdOf } from '@/scripts/browser/connect.mjs';
import { visit } from '@/scripts/practice/serve.mjs';
import {
  button,
  expect,
  field,
  inWorker,
  keptPanel,
  newPanel,
  test,
  type Kith,
} from '@/tests/e2e/kith';

/** A second window, with one tab. */
function secondWindow(kith: Kith): Promise<Page> {
  return kith.tabOpenedBy(() =>
    inWorker(
      kith,
      (url) => chrome.windows.create({ url, width: 1000, height: 800 }),
      'about:blank',
    ),
  );
}

/** A new tab in front in the window that was there first. */
function newTabBeside(kith: Kith): Promise<Page> {
  return kith.tabOpenedBy(() =>
    inWorker(
      kith,
      async (url) => {
        const ids = (await chrome.windows.getAll()).flatMap(({ id }) => (id ? [id] : []));
        await chrome.tabs.create({ windowId: Math.min(...ids), url });
      },
      'about:blank',
    ),
  );
}

/** Opens the panel of a second window, by icon and button as a user does. */
async function openSecondPanel(kith: Kith, tab: Page, first: Page): Promise<Page> {
  const popup = await kith.toolbarClick(tab);
  await button(popup, 'Open panel').click();
  await kith.close(popup);
  const firstId = await targetIdOf(first);
  let second: Page | undefined;
  await expect(async () => {
    second = await otherPanel(kith, firstId);
    expect(second).toBeDefined();
  }).toPass();
  if (second === undefined) throw new Error('The second panel did not open.');
  return second;
}

/** The panel with another target than this; its connection ends with the browser. */
async function otherPanel(kith: Kith, firstId: string): Promise<Page | undefined> {
  const connection = await connectLate(kith.running);
  for (const page of connection.contexts().flatMap((context) => context.pages())) {
    if (page.url().endsWith('/sidepanel.html') && (await targetIdOf(page)) !== firstId) return page;
  }
  await connection.close();
  return undefined;
}

test('each window has a panel of its own, which follows the tabs of that window and no other', async ({
  kith,
}) => {
  const first = await newPanel(kith, 'zoe-quartermaine');
  const tab = await secondWindow(kith);
  await visit(tab, 'olu-adeyemi');
  const second = await openSecondPanel(kith, tab, first);
  await expect(field(second, 'Name')).toHaveValue('Olu Adeyemi');
  await expect(field(first, 'Name')).toHaveValue('Zoë Quartermaine');
  await field(second, 'Note').fill('About Olu');

  await kith.goOn('nour-alfarsi');
  await expect(field(first, 'Name')).toHaveValue('نور الفارسي');
  await expect(field(second, 'Name')).toHaveValue('Olu Adeyemi');
  await kith.goOn('zoe-quartermaine');

  const other = await newTabBeside(kith);
  await expect(field(first, 'Search')).toBeVisible();
  await expect(field(second, 'Note')).toHaveValue('About Olu');
  await other.close();
  await expect(field(first, 'Name')).toHaveValue('Zoë Quartermaine');

  await button(second, 'Save').click();
  await expect(field(second, 'What happened')).toBeVisible();
  await expect(field(first, 'Name')).toHaveValue('Zoë Quartermaine');
});

test(
  'what was typed beside a profile that another window has kept meanwhile is not lost',
  { tag: '@more' },
  async ({ kith }) => {
    const first = await newPanel(kith, 'zoe-quartermaine');
    const tab = await secondWindow(kith);
    await visit(tab, 'zoe-quartermaine');
    // An address of its own: by that the tab is found whose icon is clicked.
    await tab.evaluate(() => history.replaceState({}, '', '?second'));
    const second = await openSecondPanel(kith, tab, first);
    await expect(field(second, 'Name')).toHaveValue('Zoë Quartermaine');
    await field(second, 'Where you met').fill('Choir');
    await button(first, 'Save').click();
    await expect(field(first, 'What happened')).toBeVisible();
    await expect(second.getByText('Kept in another window meanwhile.')).toBeVisible();
    await expect(field(second, 'Where you met')).toHaveValue('Choir');
    await button(second, 'Save').click();
    // It is one person now, and not two.
    await expect(field(second, 'What happened')).toBeVisible();
    await expect(first.getByText('Choir').first()).toBeVisible();
  },
);

test(
  'two windows that edit one person: other fields both stay, and of the same one each shows what the other said',
  { tag: '@more' },
  async ({ kith }) => {
    await kith.close(await keptPanel(kith));
    const one = await kith.home('#/people');
    await one.getByRole('link', { name: 'Zoë Quartermaine' }).first().click();
    await expect(field(one, 'Company')).toBeVisible();
    const other = await kith.context.newPage();
    await other.goto(one.url());
    await expect(field(other, 'Company')).toBeVisible();
    const both = [one, other];

    await field(one, 'Company').fill('Foundry Nine');
    await field(other, 'Location').fill('Łódź');
    // Neither has left its field yet.
    await field(one, 'Company').press('Enter');
    await field(other, 'Location').press('Enter');
    for (const page of both) {
      await expect(field(page, 'Company')).toHaveValue('Foundry Nine');
      await expect(field(page, 'Location')).toHaveValue('Łódź');
      await expect(page.locator('.clash')).toHaveCount(0);
    }

    await field(one, 'Position').fill('Type director');
    await field(other, 'Position').fill('Head of type');
    await field(one, 'Position').press('Enter');
    await expect(one.getByText('Saved').first()).toBeVisible();
    await field(other, 'Position').press('Enter');
    for (const page of both) {
      await expect(field(page, 'Position')).toHaveValue('Head of type');
      await expect(page.locator('.clash')).toContainText('Type director');
    }
    await button(one, 'Use this instead').click();
    for (const page of both) {
      await expect(field(page, 'Position')).toHaveValue('Type director');
      await expect(page.locator('.clash')).toHaveCount(0);
    }
  },
);
