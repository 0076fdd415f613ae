import { expect, test } from '@/tests/e2e/kith';

test(
  "the toolbar click opens the popup, and the popup's button opens the panel",
  { tag: '@more' },
  async ({ kith }) => {
    await kith.goTo('zoe-quartermaine');
    const popup = await kith.toolbarClick();
    await expect(popup.getByRole('button', { name: 'Open panel', exact: true })).toBeVisible();
    await kith.close(popup);
    const panel = await kith.openPanel();
    expect(new URL(panel.url()).pathname).toBe('/sidepanel.html');
    await expect.poll(() => panel.evaluate(() => window.innerWidth)).toBe(360);
  },
);

test(
  'a practice page changes its address first and its title later',
  { tag: '@more' },
  async ({ kith }) => {
    await kith.goTo('zoe-quartermaine');
    expect(await kith.page.title()).toBe('Zoë Quartermaine | LinkedIn');
    await kith.goOn('olu-adeyemi', { titleAfterMs: null });
    expect(new URL(kith.page.url()).pathname).toBe('/in/olu-adeyemi/');
    expect(await kith.page.title()).toBe('Zoë Quartermaine | LinkedIn');
    await kith.goOn('nour-alfarsi');
    expect(await kith.page.title()).toBe('نور الفارسي | LinkedIn');
  },
);

test(
  'the popup opens again after the worker was stopped and after a restart',
  { tag: '@more' },
  async ({ kith }) => {
    await kith.stopWorker();
    await kith.close(await kith.popup());
    await kith.restart();
    await kith.goTo('olu-adeyemi');
    const popup = await kith.toolbarClick();
    await expect(popup.getByRole('button', { name: 'Open panel', exact: true })).toBeVisible();
  },
);
