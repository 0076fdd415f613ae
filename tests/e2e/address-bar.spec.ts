import { seed } from '@/scripts/seed/seed.mjs';
import { expect, inWorker, test, type Kith } from '@/tests/e2e/kith';

/** Enter in the address bar after the keyword, as the worker hears of it. */
function enter(kith: Kith, typed: string): Promise<void> {
  return inWorker(
    kith,
    (text) => {
      const { onInputEntered } = chrome.omnibox;
      // The browser's own events can be sent by whoever holds them; its types do not say so.
      const { dispatch } = onInputEntered as unknown as { dispatch: (...sent: unknown[]) => void };
      dispatch.call(onInputEntered, text, 'currentTab');
    },
    typed,
  );
}

/** What the address bar offers for a text. */
function offersFor(kith: Kith, typed: string): Promise<{ content: string; description: string }[]> {
  return inWorker(
    kith,
    (text) =>
      new Promise<{ content: string; description: string }[]>((resolve) => {
        const { onInputChanged } = chrome.omnibox;
        const { dispatch } = onInputChanged as unknown as {
          dispatch: (...sent: unknown[]) => void;
        };
        dispatch.call(onInputChanged, text, resolve);
      }),
    typed,
  );
}

test('the address bar offers people while one types, and what is taken opens in Home', async ({
  kith,
}) => {
  await seed(await kith.asTab('popup.html'), 12);
  const [first] = await offersFor(kith, 'quarter');
  expect(first?.description).toContain('Zoë Quartermaine');
  expect(await offersFor(kith, 'nobody of that name')).toEqual([]);
  const home = await kith.tabOpenedBy(() => enter(kith, first?.content ?? ''));
  await expect(home.getByRole('heading', { name: 'Zoë Quartermaine' })).toBeVisible();
});

test(
  'Enter opens the best match, without one the list of people, in the Home that is open',
  { tag: '@more' },
  async ({ kith }) => {
    await seed(await kith.asTab('popup.html'), 12);
    const home = await kith.tabOpenedBy(() => enter(kith, 'zo'));
    await expect(home.getByRole('heading', { name: 'Zoë Quartermaine' })).toBeVisible();
    await enter(kith, 'nobody of that name');
    await expect(home.getByRole('heading', { name: 'People', exact: true })).toBeVisible();
    await expect(home.getByRole('link', { name: 'Zoë Quartermaine' })).toBeVisible();
    await enter(kith, 'olu');
    await expect(home.getByRole('heading', { name: /^Olu / })).toBeVisible();
    expect(kith.context.pages().filter((page) => page.url().includes('home.html'))).toHaveLength(1);
  },
);
