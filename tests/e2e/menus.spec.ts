import {
  expect,
  field,
  button,
  inWorker,
  keptPanel,
  newPanel,
  test,
  type Kith,
} from '@/tests/e2e/kith';

interface Click {
  menuItemId: 'open-page' | 'open-link' | 'add-note';
  selectionText?: string;
  linkUrl?: string;
}

/**
 * A click in a context menu, as the worker hears of it: a headless browser shows no menu. The address is that of
 * the practice page, which the menu's own click tells Kith whether it may see the tab or not.
 */
async function clickMenu(kith: Kith, click: Click): Promise<void> {
  const pageUrl = kith.page.url();
  await inWorker(
    kith,
    async (info) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const { onClicked } = chrome.contextMenus;
      // The browser's own events can be sent by whoever holds them; its types do not say so.
      const { dispatch } = onClicked as unknown as { dispatch: (...sent: unknown[]) => void };
      dispatch.call(onClicked, { editable: false, ...info }, tab);
    },
    { ...click, pageUrl },
  );
}

const addNote = (kith: Kith, selectionText: string) =>
  clickMenu(kith, { menuItemId: 'add-note', selectionText });

test('text sent from the page of somebody new stands at the end of their draft, and stays there', async ({
  kith,
}) => {
  const panel = await newPanel(kith);
  await field(panel, 'Note').fill('Typed by hand');
  await addNote(kith, 'Selected on the page');
  await expect(field(panel, 'Note')).toHaveValue('Typed by hand\nSelected on the page');
  await Promise.all(['one', 'two', 'three'].map((text) => addNote(kith, text)));
  for (const text of ['one', 'two', 'three']) {
    await expect(field(panel, 'Note')).toHaveValue(new RegExp(`^${text}$`, 'm'));
  }
  await kith.close(panel);
  const again = await kith.openPanel();
  await expect(field(again, 'Note')).toHaveValue(/^Typed by hand\nSelected on the page\n/);
});

test(
  'text sent while the panel is closed waits for the panel of that very profile',
  { tag: '@more' },
  async ({ kith }) => {
    await kith.goTo('zoe-quartermaine');
    await addNote(kith, 'About Zoë');
    await kith.goTo('olu-adeyemi');
    const panel = await kith.openPanel();
    await expect(field(panel, 'Name')).toHaveValue('Olu Adeyemi');
    await expect(field(panel, 'Note')).toHaveValue('');
    await kith.goOn('zoe-quartermaine');
    await expect(field(panel, 'Note')).toHaveValue('About Zoë');
  },
);

test(
  'text sent from the page of somebody kept stands beneath what is typed there, to be saved',
  { tag: '@more' },
  async ({ kith }) => {
    const panel = await keptPanel(kith);
    await field(panel, 'What happened').fill('Spoke about the move');
    await addNote(kith, 'Selected on the page');
    await expect(field(panel, 'Something to remember')).toHaveValue('Selected on the page');
    await field(panel, 'Something to remember').fill('Selected on the page, and typed');
    await addNote(kith, 'Selected again');
    await expect(field(panel, 'Something to remember')).toHaveValue(
      'Selected on the page, and typed\nSelected again',
    );
    await expect(field(panel, 'What happened')).toHaveValue('Spoke about the move');
    await button(panel, 'Save').click();
    await expect(panel.getByRole('listitem').filter({ hasText: 'Selected again' })).toBeVisible();
  },
);

test('a linked person stays in the panel until Back to this page, or until the tab changes', async ({
  kith,
}) => {
  const panel = await newPanel(kith);
  const linkUrl = 'https://www.linkedin.com/in/olu-adeyemi/?trk=people';
  await field(panel, 'Note').fill('About Zoë');
  await clickMenu(kith, { menuItemId: 'open-link', linkUrl });
  await expect(field(panel, 'Note')).toHaveValue('');
  await field(panel, 'Name').fill('Olu');
  await button(panel, 'Back to this page').click();
  await expect(field(panel, 'Note')).toHaveValue('About Zoë');

  await clickMenu(kith, { menuItemId: 'open-link', linkUrl });
  await expect(field(panel, 'Name')).toHaveValue('Olu');
  await button(panel, 'Save').click();
  await expect(panel.getByRole('heading', { name: 'Olu', exact: true })).toBeVisible();
  await expect(button(panel, 'Back to this page')).toBeVisible();
  const other = await kith.context.newPage();
  await expect(panel.getByRole('heading', { name: 'Olu', exact: true })).toHaveCount(0);
  await other.close();
  await expect(field(panel, 'Note')).toHaveValue('About Zoë');
});

test(
  'Open in Kith on the page itself leaves a linked person for whose page it is',
  { tag: '@more' },
  async ({ kith }) => {
    const panel = await newPanel(kith);
    const linkUrl = 'https://www.linkedin.com/in/olu-adeyemi/';
    await clickMenu(kith, { menuItemId: 'open-link', linkUrl });
    await expect(button(panel, 'Back to this page')).toBeVisible();
    await clickMenu(kith, { menuItemId: 'open-page' });
    await expect(field(panel, 'Name')).toHaveValue('Zoë Quartermaine');
  },
);
