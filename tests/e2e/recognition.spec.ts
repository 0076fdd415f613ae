import { expect, test, type Kith } from '@/tests/e2e/kith';
import type { Page } from '@playwright/test';

const nameIn = (panel: Page) => panel.getByLabel('Name', { exact: true });

/** Every value the name field takes while `action` runs, read at each frame. */
async function namesDuring(panel: Page, action: () => Promise<unknown>): Promise<string[]> {
  await panel.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seenNames: seen });
    const look = (): void => {
      const heading = document.querySelector('h1')?.textContent ?? '';
      const input = [...document.querySelectorAll('label')].find((l) => l.textContent === 'Name');
      const value = input?.control instanceof HTMLInputElement ? input.control.value : '';
      for (const name of [heading, value]) if (name !== '' && !seen.includes(name)) seen.push(name);
      requestAnimationFrame(look);
    };
    look();
  });
  await action();
  return panel.evaluate(() => (globalThis as unknown as { seenNames: string[] }).seenNames);
}

async function panelOn(kith: Kith, slug: string): Promise<Page> {
  await kith.goTo(slug);
  return kith.openPanel();
}

test('with no permission at all, the panel follows single-page navigation after one click', async ({
  kith,
}) => {
  const panel = await panelOn(kith, 'zoe-quartermaine');
  await expect(nameIn(panel)).toHaveValue('Zoë Quartermaine');
  await kith.goOn('olu-adeyemi');
  await expect(nameIn(panel)).toHaveValue('Olu Adeyemi');
  await kith.goOn('zoe-quartermaine');
  await expect(nameIn(panel)).toHaveValue('Zoë Quartermaine');
  const granted = await panel.evaluate(() => chrome.permissions.getAll());
  expect(granted.origins).toEqual([]);
});

test('a title that comes late names the new person, and the old name never stands there', async ({
  kith,
}) => {
  const panel = await panelOn(kith, 'zoe-quartermaine');
  await expect(nameIn(panel)).toHaveValue('Zoë Quartermaine');
  await kith.goOn('olu-adeyemi', { titleAfterMs: null });
  await expect(nameIn(panel)).toHaveValue('');
  const names = await namesDuring(panel, async () => {
    await kith.goOn('nour-alfarsi', { titleAfterMs: 1500 });
    await expect(nameIn(panel)).toHaveValue('نور الفارسي');
  });
  expect(names).not.toContain('Zoë Quartermaine');
  expect(names).not.toContain('Olu Adeyemi');
});

test('a title that never comes leaves the name empty, editable and savable', async ({ kith }) => {
  const panel = await panelOn(kith, 'zoe-quartermaine');
  await expect(nameIn(panel)).toHaveValue('Zoë Quartermaine');
  await kith.goOn('olu-adeyemi', { titleAfterMs: null });
  await expect(nameIn(panel)).toHaveValue('');
  await nameIn(panel).fill('Olu');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(panel.getByRole('heading', { name: 'Olu', exact: true })).toBeVisible();
});

test(
  'a panel opened while the title is still the last one does not fill it in',
  { tag: '@more' },
  async ({ kith }) => {
    await kith.goTo('zoe-quartermaine');
    await kith.goOn('olu-adeyemi', { titleAfterMs: null });
    const panel = await kith.openPanel();
    await expect(nameIn(panel)).toHaveValue('');
    await expect(panel.getByRole('button', { name: 'Use “Zoë Quartermaine”' })).toBeVisible();
  },
);

test(
  'another tab, and back: the panel shows whose page is in front',
  { tag: '@more' },
  async ({ kith }) => {
    const panel = await panelOn(kith, 'zoe-quartermaine');
    await expect(nameIn(panel)).toHaveValue('Zoë Quartermaine');
    const other = await kith.context.newPage();
    await expect(nameIn(panel)).toHaveCount(0);
    await expect(panel.getByLabel('Search', { exact: true })).toBeVisible();
    await kith.page.bringToFront();
    await expect(nameIn(panel)).toHaveValue('Zoë Quartermaine');
    await other.close();
  },
);

test('a page that is no profile shows queue and search', async ({ kith }) => {
  const panel = await panelOn(kith, 'zoe-quartermaine');
  await expect(nameIn(panel)).toBeVisible();
  await kith.page.goto('https://www.linkedin.com/feed/');
  await expect(panel.getByLabel('Search', { exact: true })).toBeVisible();
});

test('an unseen page says in one line how to see it', { tag: '@more' }, async ({ kith }) => {
  await kith.goTo('zoe-quartermaine');
  const panel = await kith.openPanel({ grant: false });
  await expect(panel.getByText('To see this page: click Kith’s icon')).toBeVisible();
  await kith.toolbarClick();
  await expect(nameIn(panel)).toHaveValue('Zoë Quartermaine');
});

test.describe('with Follow along on LinkedIn', () => {
  test.use({ stage: { hosts: ['https://*.linkedin.com/*'] } });

  test('every LinkedIn tab is seen without a click; taking it back ends that', async ({ kith }) => {
    await kith.goTo('zoe-quartermaine');
    const panel = await kith.openPanel({ grant: false });
    await expect(nameIn(panel)).toHaveValue('Zoë Quartermaine');
    const home = await kith.home('#/settings');
    await home.getByRole('button', { name: 'Follow along on LinkedIn', exact: true }).click();
    await kith.page.bringToFront();
    await expect(panel.getByText('To see this page: click Kith’s icon')).toBeVisible();
  });
});
