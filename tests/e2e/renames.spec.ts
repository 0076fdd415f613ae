import type { EventEmitter } from 'node:events';
import type { Page } from '@playwright/test';
import { button, expect, field, keptPanel, newPanel, test, type Kith } from '@/tests/e2e/kith';

const SECRET = 'Moving to Porto in spring';

/** Zoë, kept, with something that nobody else may read. */
async function panelOfZoe(kith: Kith): Promise<Page> {
  const panel = await newPanel(kith);
  await field(panel, 'How you met').fill('Panel on typography');
  await field(panel, 'Note').fill(SECRET);
  await button(panel, 'Save').click();
  await expect(panel.getByText(SECRET).first()).toBeVisible();
  return panel;
}

const pageOf = (slug: string, as: string) => `/in/${slug}/?as=${encodeURIComponent(as)}`;
const isStill = (panel: Page, name: string) =>
  panel.getByRole('heading', { name: `Is this still ${name}?`, exact: true });
const named = (panel: Page, name: string) => panel.getByRole('heading', { name, exact: true });

/** The panel shows somebody by this name, with what was noted of Zoë. */
async function shows(panel: Page, name: string): Promise<void> {
  await expect(named(panel, name)).toBeVisible();
  await expect(panel.getByText(SECRET).first()).toBeVisible();
}

/** Says of whoever the page shows that it is Zoë, found by search. */
async function saysIsZoe(panel: Page): Promise<void> {
  await button(panel, 'This is also …').click();
  await field(panel, 'This is also').fill('quarter');
  await panel.getByRole('option', { name: /Zoë Quartermaine/ }).click();
}

/** Whether a text stands anywhere in the panel in any frame from now on, in fields too. */
async function watchFor(panel: Page, secret: string): Promise<() => Promise<boolean>> {
  await panel.evaluate((wanted) => {
    const seen = new Set<string>();
    Object.assign(globalThis, { seen });
    const look = (): void => {
      const fields = [...document.querySelectorAll('input, textarea')];
      const values = fields.map((one) => (one as HTMLInputElement).value);
      const texts = [document.body.textContent, ...values];
      if (texts.some((text) => text?.includes(wanted))) seen.add(wanted);
      requestAnimationFrame(look);
    };
    look();
  }, secret);
  return () =>
    panel.evaluate(
      (wanted) => (globalThis as unknown as { seen: Set<string> }).seen.has(wanted),
      secret,
    );
}

async function findsByName(kith: Kith, panel: Page, query: string, name: string): Promise<void> {
  await kith.goTo('/feed/');
  await field(panel, 'Search').fill(query);
  await expect(panel.getByRole('button', { name })).toBeVisible();
  await field(panel, 'Search').fill('');
}

test.describe('a page that calls itself something else', () => {
  test('the same person under another name: everything is there again, and both names are found', async ({
    kith,
  }) => {
    const panel = await panelOfZoe(kith);
    await kith.goTo(pageOf('zoe-quartermaine', 'Petra Holt'));
    await expect(isStill(panel, 'Zoë Quartermaine')).toBeVisible();
    await expect(panel.getByText('The page now calls itself Petra Holt.')).toBeVisible();
    await expect(panel.getByText('Panel on typography')).toBeVisible();
    await expect(panel.getByText(SECRET)).toHaveCount(0);
    await expect(field(panel, 'What happened')).toHaveCount(0);
    await button(panel, 'Same person, now called Petra Holt').click();
    await shows(panel, 'Petra Holt');
    await button(panel, 'Undo').click();
    await expect(isStill(panel, 'Zoë Quartermaine')).toBeVisible();
    await button(panel, 'Same person, now called Petra Holt').click();
    await expect(named(panel, 'Petra Holt')).toBeVisible();
    await findsByName(kith, panel, 'zoe quarter', 'Petra Holt');
    await findsByName(kith, panel, 'petra', 'Petra Holt');
    await kith.goTo('zoe-quartermaine');
    await shows(panel, 'Petra Holt');
  });

  test(
    'the same person, who keeps the name: asked once, found by both',
    { tag: '@more' },
    async ({ kith }) => {
      const panel = await panelOfZoe(kith);
      await kith.goTo(pageOf('zoe-quartermaine', 'Loom & Ledger'));
      await button(panel, 'Same person, keep the name').click();
      await shows(panel, 'Zoë Quartermaine');
      await kith.goTo('olu-adeyemi');
      await expect(field(panel, 'Name')).toHaveValue('Olu Adeyemi');
      await kith.goTo(pageOf('zoe-quartermaine', 'Loom & Ledger'));
      await expect(panel.getByText(SECRET).first()).toBeVisible();
      await findsByName(kith, panel, 'ledger', 'Zoë Quartermaine');
      await kith.goTo(pageOf('zoe-quartermaine', 'Ben Carter'));
      await expect(isStill(panel, 'Zoë Quartermaine')).toBeVisible();
    },
  );

  test('somebody else at the address: the notes of the first never stand there, in any frame', async ({
    kith,
  }) => {
    const panel = await panelOfZoe(kith);
    await kith.goTo('olu-adeyemi');
    await expect(field(panel, 'Name')).toHaveValue('Olu Adeyemi');
    const hasSeen = await watchFor(panel, SECRET);
    await kith.goTo(pageOf('zoe-quartermaine', 'Ben Carter'));
    await expect(isStill(panel, 'Zoë Quartermaine')).toBeVisible();
    // Sent by the context menu meanwhile: it waits for the answer.
    await panel.evaluate(() => {
      const url = 'https://www.linkedin.com/in/zoe-quartermaine/';
      return chrome.storage.session.set({ 'note/1/a': { url, text: 'Writes about bridges' } });
    });
    await button(panel, 'Somebody else').click();
    await expect(field(panel, 'Name')).toHaveValue('Ben Carter');
    await expect(panel.getByText('not kept yet')).toBeVisible();
    await expect(field(panel, 'Note')).toHaveValue('Writes about bridges');
    await button(panel, 'Save').click();
    await expect(named(panel, 'Ben Carter')).toBeVisible();
    await kith.goTo(pageOf('zoe-quartermaine', 'Ben Carter'));
    await expect(named(panel, 'Ben Carter')).toBeVisible();
    expect(await hasSeen()).toBe(false);
    const home = await kith.home('#/people');
    await home.getByRole('link', { name: 'Zoë Quartermaine' }).click();
    await expect(named(home, 'Zoë Quartermaine')).toBeVisible();
    await expect(home.getByText(SECRET).first()).toBeVisible();
    await expect(home.getByText('Writes about bridges')).toHaveCount(0);
  });

  test(
    'that somebody else can be undone, and the question is back',
    { tag: '@more' },
    async ({ kith }) => {
      const panel = await panelOfZoe(kith);
      await kith.goTo(pageOf('zoe-quartermaine', 'Ben Carter'));
      await button(panel, 'Somebody else').click();
      await expect(field(panel, 'Name')).toHaveValue('Ben Carter');
      await button(panel, 'Undo').click();
      await expect(isStill(panel, 'Zoë Quartermaine')).toBeVisible();
      await kith.goTo('zoe-quartermaine');
      await expect(panel.getByText(SECRET).first()).toBeVisible();
    },
  );

  test(
    'goes on by single-page navigation just so, and a title that comes late raises nothing',
    { tag: '@more' },
    async ({ kith }) => {
      const panel = await panelOfZoe(kith);
      await kith.goOn('olu-adeyemi');
      await expect(field(panel, 'Name')).toHaveValue('Olu Adeyemi');
      const hasAsked = await watchFor(panel, 'Is this still');
      await kith.goOn('zoe-quartermaine', { titleAfterMs: 1500 });
      await expect(panel.getByText(SECRET).first()).toBeVisible();
      expect(await hasAsked()).toBe(false);
      await kith.goTo('/feed/');
      await expect(field(panel, 'Search')).toBeVisible();
      const hasSeen = await watchFor(panel, SECRET);
      await kith.goOn(pageOf('zoe-quartermaine', 'Ben Carter'), { titleAfterMs: 1500 });
      await expect(isStill(panel, 'Zoë Quartermaine')).toBeVisible();
      expect(await hasSeen()).toBe(false);
    },
  );

  test(
    'seen for the first time with such a title, it says how to make sure of it',
    { tag: '@more' },
    async ({ kith }) => {
      const panel = await panelOfZoe(kith);
      await kith.goTo(pageOf('zoe-quartermaine', 'Ben Carter'));
      await expect(isStill(panel, 'Zoë Quartermaine')).toBeVisible();
      await expect(panel.getByText('reload the page')).toHaveCount(0);
      const other = await kith.context.newPage();
      await expect(field(panel, 'Search')).toBeVisible();
      await kith.page.bringToFront();
      await expect(named(panel, 'Zoë Quartermaine')).toBeVisible();
      await expect(panel.getByText(SECRET)).toHaveCount(0);
      await expect(isStill(panel, 'Zoë Quartermaine')).toBeVisible({ timeout: 8000 });
      await expect(panel.getByText('To make sure, reload the page.')).toBeVisible();
      await kith.page.reload();
      await expect(panel.getByText('To make sure, reload the page.')).toHaveCount(0);
      await expect(isStill(panel, 'Zoë Quartermaine')).toBeVisible();
      await other.close();
    },
  );

  test('is asked about in the popup too, which shows nothing as if it were sure', async ({
    kith,
  }) => {
    await kith.close(await keptPanel(kith));
    await kith.goTo(pageOf('zoe-quartermaine', 'Ben Carter'));
    const popup = await kith.toolbarClick();
    await expect(popup.getByText('Is this still Zoë Quartermaine?')).toBeVisible();
    await expect(popup.getByText('The page says Ben Carter')).toBeVisible();
    await expect(popup.getByText(/^On this page/)).toHaveCount(0);
  });
});

const movedHere = (panel: Page) => button(panel, 'Zoë Quartermaine has moved here');

/** Zoë's address leads on to another while it still loads, as it does after a rename. */
async function renameOnTheNetwork(kith: Kith, slug: string): Promise<void> {
  await kith.context.addInitScript((to) => {
    if (location.pathname.startsWith('/in/zoe-quartermaine')) location.replace(`/in/${to}/`);
  }, slug);
}

test.describe('an address that leads to another', () => {
  test('is followed when the user says so: what was typed meanwhile is kept, and undo brings it back', async ({
    kith,
  }) => {
    const panel = await panelOfZoe(kith);
    await renameOnTheNetwork(kith, 'zoe-holt');
    await kith.page.goto('https://www.linkedin.com/in/zoe-quartermaine/');
    await expect(movedHere(panel)).toBeVisible();
    await expect(field(panel, 'Name')).toHaveValue('Zoe Holt');
    await field(panel, 'Note').fill('Has a new garden');
    await movedHere(panel).click();
    await shows(panel, 'Zoë Quartermaine');
    await button(panel, 'Continue').click();
    await expect(field(panel, 'Note')).toHaveValue('Has a new garden');
    await button(panel, 'Save').click();
    await expect(field(panel, 'What happened')).toBeVisible();
    await expect(panel.getByText('Has a new garden').first()).toBeVisible();
    await expect(button(panel, 'Continue')).toHaveCount(0);
    await kith.goTo('olu-adeyemi');
    await expect(field(panel, 'Name')).toHaveValue('Olu Adeyemi');
    await kith.goTo('zoe-holt');
    await expect(named(panel, 'Zoë Quartermaine')).toBeVisible();
  });

  test('can be undone, and is then offered again', { tag: '@more' }, async ({ kith }) => {
    const panel = await panelOfZoe(kith);
    await renameOnTheNetwork(kith, 'zoe-holt');
    await kith.page.goto('https://www.linkedin.com/in/zoe-quartermaine/');
    await movedHere(panel).click();
    await expect(named(panel, 'Zoë Quartermaine')).toBeVisible();
    await button(panel, 'Undo').click();
    await expect(movedHere(panel)).toBeVisible();
    await expect(panel.getByText(SECRET)).toHaveCount(0);
  });

  test(
    'is offered still after another tab, and no more once it is somebody else',
    { tag: '@more' },
    async ({ kith }) => {
      const panel = await panelOfZoe(kith);
      await renameOnTheNetwork(kith, 'zoe-holt');
      await kith.page.goto('https://www.linkedin.com/in/zoe-quartermaine/');
      await expect(movedHere(panel)).toBeVisible();
      const other = await kith.context.newPage();
      await expect(field(panel, 'Search')).toBeVisible();
      await kith.page.bringToFront();
      await expect(movedHere(panel)).toBeVisible();
      await button(panel, 'Somebody else').click();
      await expect(movedHere(panel)).toHaveCount(0);
      await other.bringToFront();
      await expect(field(panel, 'Search')).toBeVisible();
      await kith.page.bringToFront();
      await expect(field(panel, 'Name')).toHaveValue('Zoe Holt');
      await expect(movedHere(panel)).toHaveCount(0);
      await other.close();
    },
  );

  test(
    'is not followed to somebody of another name, nor by a click on the page',
    { tag: '@more' },
    async ({ kith }) => {
      const panel = await panelOfZoe(kith);
      await kith.goOn('zoe-holt');
      await expect(field(panel, 'Name')).toHaveValue('Zoe Holt');
      await expect(movedHere(panel)).toHaveCount(0);
      await renameOnTheNetwork(kith, 'ben-carter');
      await kith.page.goto('https://www.linkedin.com/in/zoe-quartermaine/');
      await expect(field(panel, 'Name')).toHaveValue('Ben Carter');
      await expect(movedHere(panel)).toHaveCount(0);
    },
  );
});

test.describe('with Follow along on LinkedIn', () => {
  test.use({ stage: { hosts: ['https://*.linkedin.com/*'] } });

  test('a profile that Kith opens and the network redirects is offered as moved', async ({
    kith,
  }) => {
    const panel = await keptPanel(kith);
    await kith.page.goto('about:blank');
    redirectOn(kith, '/in/zoe-quartermaine/', '/in/zoe-holt/');
    const row = panel.getByRole('listitem', { name: 'Zoë Quartermaine' });
    const tab = await kith.tabOpenedBy(() =>
      row.getByRole('button', { name: /^Open profile/ }).click(),
    );
    await tab.waitForURL('**/zoe-holt/');
    await expect(movedHere(panel)).toBeVisible();
    await movedHere(panel).click();
    await expect(named(panel, 'Zoë Quartermaine')).toBeVisible();
  });
});

/** A server's own answer for an address that Kith itself asks for, in front of the practice pages. */
function redirectOn(kith: Kith, from: string, to: string): void {
  const { cdp } = kith.running;
  const listened = cdp as unknown as EventEmitter;
  const [serve] = listened.listeners('Fetch.requestPaused');
  if (serve === undefined) throw new Error('Nobody serves the practice pages.');
  listened.removeAllListeners('Fetch.requestPaused');
  cdp.on('Fetch.requestPaused', (paused) => {
    const { requestId, request } = paused;
    if (new URL(request.url).pathname !== from) {
      serve(paused);
      return;
    }
    const responseHeaders = [{ name: 'location', value: `https://www.linkedin.com${to}` }];
    void cdp.send('Fetch.fulfillRequest', { requestId, responseCode: 302, responseHeaders });
  });
}

test.describe('“This is also …”', () => {
  test('one who looks alike is one click away: the profile is theirs too, and undo makes it new again', async ({
    kith,
  }) => {
    const panel = await panelOfZoe(kith);
    await kith.goTo(pageOf('zq-2', 'Zoë Quartermaine'));
    await expect(field(panel, 'Name')).toHaveValue('Zoë Quartermaine');
    await field(panel, 'Note').fill('Has a second page');
    await button(panel, 'This is also Zoë Quartermaine').click();
    await expect(panel.getByText(SECRET).first()).toBeVisible();
    await button(panel, 'Undo').click();
    await expect(panel.getByText('not kept yet')).toBeVisible();
    await expect(field(panel, 'Note')).toHaveValue('Has a second page');
    await button(panel, 'This is also Zoë Quartermaine').click();
    await expect(panel.getByText(SECRET).first()).toBeVisible();
    await button(panel, 'Continue').click();
    await expect(field(panel, 'Note')).toHaveValue('Has a second page');
    await button(panel, 'Save').click();
    await expect(field(panel, 'What happened')).toBeVisible();
    await expect(panel.getByText('Has a second page').first()).toBeVisible();
    await kith.goTo('zoe-quartermaine');
    await expect(panel.getByText('Has a second page').first()).toBeVisible();
  });

  test(
    'anybody who is kept can be searched for; a page of another name is not doubted afterwards',
    { tag: '@more' },
    async ({ kith }) => {
      const panel = await panelOfZoe(kith);
      await kith.goTo('nour-alfarsi');
      await expect(field(panel, 'Name')).toHaveValue('نور الفارسي');
      await saysIsZoe(panel);
      await shows(panel, 'Zoë Quartermaine');
    },
  );

  test(
    'somebody who was only known becomes one with whom the user keeps, and undo makes them two',
    { tag: '@more' },
    async ({ kith }) => {
      const panel = await panelOfZoe(kith);
      await kith.goTo(pageOf('zoe-quartermaine', 'Ben Carter'));
      // Ben is only known from now on; then it turns out that it was Zoë after all.
      await button(panel, 'Somebody else').click();
      await expect(field(panel, 'Name')).toHaveValue('Ben Carter');
      await saysIsZoe(panel);
      await shows(panel, 'Zoë Quartermaine');
      await button(panel, 'Undo').click();
      await expect(field(panel, 'Name')).toHaveValue('Ben Carter');
      await expect(panel.getByText(SECRET)).toHaveCount(0);
    },
  );
});
