import { button, expect, field, inWorker, test } from '@/tests/e2e/kith';

const ZOE = 'https://github.com/zquartermaine';

test('with no permission at all, somebody on GitHub is recognised, named, kept and recognised again', async ({
  kith,
}) => {
  await kith.goTo(ZOE);
  const panel = await kith.openPanel();
  const heading = panel.getByRole('heading', { name: 'Zoë Quartermaine', exact: true });
  await expect(field(panel, 'Name')).toHaveValue('Zoë Quartermaine');
  await field(panel, 'How you met').fill('Reviewed a patch of mine');
  await button(panel, 'Save').click();
  await expect(heading).toBeVisible();

  await kith.goOn('/zquartermaine/loom');
  await expect(field(panel, 'Search')).toBeVisible();
  await expect(heading).toHaveCount(0);
  await expect(field(panel, 'Name')).toHaveCount(0);

  await kith.goOn('/ZQuartermaine?tab=repositories');
  await expect(heading).toBeVisible();
  await expect(panel.getByText('Reviewed a patch of mine')).toBeVisible();

  await kith.goOn('/olu-adeyemi');
  await expect(field(panel, 'Name')).toHaveValue('Olu Adeyemi');
  const granted = await panel.evaluate(() => chrome.permissions.getAll());
  expect(granted.origins).toEqual([]);
});

test(
  'a name of which the login holds nothing is filled in too: the title names the login itself',
  { tag: '@more' },
  async ({ kith }) => {
    await kith.goTo('https://github.com/nour-af');
    const panel = await kith.openPanel();
    await expect(field(panel, 'Name')).toHaveValue('نور الفارسي');
    await kith.goOn('/olu-adeyemi', { titleAfterMs: null });
    // The title is still the last one's, and nobody else's.
    await expect(field(panel, 'Name')).toHaveValue('');
    await expect(panel.getByRole('button', { name: /^Use “/ })).toHaveCount(0);
  },
);

test('GitHub’s own pages are nobody’s', { tag: '@more' }, async ({ kith }) => {
  await kith.goTo(ZOE);
  const panel = await kith.openPanel();
  await expect(field(panel, 'Name')).toHaveValue('Zoë Quartermaine');
  for (const path of ['/settings/profile', '/orgs/loom', '/topics', '/']) {
    await kith.goOn(path);
    await expect(field(panel, 'Search')).toBeVisible();
    await kith.goOn('/zquartermaine');
    await expect(field(panel, 'Name')).toHaveValue('Zoë Quartermaine');
  }
});

test('the browser takes the patterns of every network for the context menu', async ({ kith }) => {
  await kith.goTo(ZOE);
  const changed = (): Promise<number> =>
    inWorker(
      kith,
      async (ids) => {
        for (const id of ids) await chrome.contextMenus.update(id, {});
        return ids.length;
      },
      ['open-page', 'open-link', 'add-note'],
    );
  // They are made a moment after the install; one whose patterns were refused is never there to be changed.
  await expect(async () => expect(await changed()).toBe(3)).toPass({ timeout: 10_000 });
});

test('Settings offers each network by itself, and none is on', async ({ kith }) => {
  const home = await kith.home('#/settings');
  for (const title of ['LinkedIn', 'GitHub', 'ORCID', 'XING', 'Google Scholar']) {
    const follow = button(home, `Follow along on ${title}`);
    await expect(follow).toHaveAttribute('aria-pressed', 'false');
  }
});

test.describe('with Follow along on GitHub', () => {
  test.use({ stage: { hosts: ['https://github.com/*'] } });

  test('every GitHub tab is seen without a click, and no other network’s', async ({ kith }) => {
    await kith.goTo(ZOE);
    const panel = await kith.openPanel({ grant: false });
    await expect(field(panel, 'Name')).toHaveValue('Zoë Quartermaine');
    await kith.goTo('https://github.com/olu-adeyemi');
    await expect(field(panel, 'Name')).toHaveValue('Olu Adeyemi');
    await kith.goTo('olu-adeyemi');
    await expect(panel.getByText('To see this page: click Kith’s icon')).toBeVisible();
    await kith.goTo(ZOE);
    await expect(field(panel, 'Name')).toHaveValue('Zoë Quartermaine');
  });

  test('it is on in Settings, and taken back there', { tag: '@more' }, async ({ kith }) => {
    await kith.goTo(ZOE);
    const panel = await kith.openPanel({ grant: false });
    await expect(field(panel, 'Name')).toHaveValue('Zoë Quartermaine');
    const home = await kith.home('#/settings');
    const follow = button(home, 'Follow along on GitHub');
    await expect(follow).toHaveAttribute('aria-pressed', 'true');
    await expect(button(home, 'Follow along on LinkedIn')).toHaveAttribute('aria-pressed', 'false');
    await follow.click();
    await expect(follow).toHaveAttribute('aria-pressed', 'false');
    await kith.page.bringToFront();
    await expect(panel.getByText('To see this page: click Kith’s icon')).toBeVisible();
  });
});
