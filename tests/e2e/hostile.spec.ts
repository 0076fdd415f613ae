import type { Page } from '@playwright/test';
import { button, expect, field, inWorker, newPanel, test, withKith } from '@/tests/e2e/kith';
import { parseAddress } from '@/lib/profiles/address';
// The adapter itself: Playwright is not built by Vite, which finds them all for identify.ts.
import { network as linkedin } from '@/lib/profiles/networks/linkedin';
import { countSharedWords } from '@/lib/profiles/shared-words';
import { PAYLOADS } from '@/tests/e2e/payloads';
import { expectOnlyText, sprungIn, wire, wireFirst } from '@/tests/e2e/tripwire';
import { withTyping, type Typing } from '@/tests/e2e/typing';

type WithTyping = typeof globalThis & { typing: Typing };

const PEOPLE = 24;
/** In the panel a third of them by itself; each of them in the long run, `KITH_ALL=1 npm run e2e`. */
const IN_PANEL = PAYLOADS.filter(
  (_, place) => process.env['KITH_ALL'] !== undefined || place % 3 === 0,
);

/**
 * Runs in Home: logs people by the form, another payload in every field. Gives the names that did not stand on the
 * person's page then, letter by letter.
 */
async function logPeople([payloads, people]: readonly [readonly string[], number]): Promise<
  string[]
> {
  const { typing } = globalThis as WithTyping;
  const labels = ['Met on', 'Next follow-up', 'How you met', 'Where you met', 'Introduced by'];
  labels.push('Value you offered', 'Value you received', 'Follow-up reason', 'Note', 'Name');
  let next = 0;
  const take = (): string => payloads[next++ % payloads.length] ?? '';
  const lost: string[] = [];
  for (let person = 0; person < people; person += 1) {
    location.hash = '#/add';
    // The person's page, which is left now, has fields of the same names.
    await typing.until(() => document.querySelector('h1')?.textContent === 'Add a person');
    let name = '';
    for (const label of labels) await typing.type(label, (name = take()));
    await typing.type('Expertise', take());
    await typing.press('Expertise', 'Enter');
    // These two take days; what is none has been refused beside the field.
    await typing.type('Met on', '');
    await typing.type('Next follow-up', 'today');
    await typing.click('Save');
    await typing.until(() => location.hash.startsWith('#/person/'));
    await typing.field('What happened');
    const heading = document.querySelector('main h1')?.textContent;
    if (heading !== name.trim()) lost.push(`${name} became ${heading}`);
  }
  return lost;
}

/** Runs beside somebody kept: touches with what came of them, and corrections of the details; every payload once. */
async function logTouches(payloads: readonly string[]): Promise<void> {
  const { typing } = globalThis as WithTyping;
  const details = ['Headline', 'Company', 'Position', 'Location', 'E-mail', 'Hopes for'];
  for (let next = 0; next < payloads.length; next += 4) {
    const [first = '', second = '', third = '', fourth = ''] = payloads.slice(next, next + 4);
    const happened = await typing.field('What happened');
    await typing.type('What happened', first);
    await typing.type('Value you offered', second);
    await typing.type('Promise', third);
    await typing.press('What happened', 'Enter', true);
    await typing.until(() => happened.value === '');
    const label = details[(next / 4) % details.length] ?? '';
    await typing.type(label, fourth);
    await typing.press(label, 'Enter');
  }
}

// Texts by the hundred through real forms take their time on a busy machine.
test.describe.configure({ timeout: 90_000 });

test('there are at least 120 payloads, and no two are the same', () => {
  expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(120);
});

test('markup and script in every field of the log form stay text in Home, popup and queue', async ({
  kith,
}) => {
  const home = await kith.context.newPage();
  await wireFirst(home);
  await home.goto(`chrome-extension://${kith.running.extensionId}/home.html#/add`);
  await withTyping(home);
  expect(await home.evaluate(logPeople, [PAYLOADS, PEOPLE] as const)).toEqual([]);
  await expectOnlyText(home);
  await lookAround(home);
  await expectOnlyText(home);

  const popup = await kith.popup();
  await wire(popup);
  await expect(popup.getByRole('listitem').first()).toBeVisible();
  await field(popup, 'Search').fill('alert');
  await expect(popup.getByRole('list', { name: 'People found' })).toContainText('alert(1)');
  await field(popup, 'Search').fill('<script>alert(1)</script>');
  await button(popup, 'Recent changes').click();
  await expect(popup.getByRole('dialog').getByRole('listitem').first()).toContainText(/alert|img/);
  await expectOnlyText(popup);
});

/** Every room of Home that names people. */
async function lookAround(home: Page): Promise<void> {
  for (const room of ['queue', 'people', 'changes']) {
    await home.goto(home.url().replace(/#.*/, `#/${room}`));
    const main = home.getByRole('main');
    await expect(main.getByText(/alert\(1\)/).first()).toBeVisible();
    await home.keyboard.press('End');
  }
}

test('markup and script in title, address, selected text, touches and details stay text in the panel', async ({
  kith,
}) => {
  const panel = await newPanel(kith);
  await wire(panel);
  // Title and address first: they change beneath the open form.
  let filledIn = 0;
  for (const [place, payload] of IN_PANEL.entries()) {
    const slug = place % 2 === 0 ? encodeURIComponent(payload) : `someone-${place}`;
    const address = `https://www.linkedin.com/in/${slug}/?q=${encodeURIComponent(payload)}`;
    // A name that shares a word with the address is believed at once.
    const title = `Someone ${payload} | LinkedIn`;
    await kith.page.evaluate(
      ([url, words]) => {
        history.pushState({}, '', url);
        document.title = words;
      },
      [address, title] as const,
    );
    const parsed = parseAddress(address);
    const identity = parsed === null ? null : linkedin.identify(parsed);
    if (identity === null) continue;
    const name = linkedin.parseTitle(title, identity);
    if (name === null || countSharedWords(name, linkedin.slugOf(identity) ?? '') === 0) continue;
    await expect(field(panel, 'Name')).toHaveValue(name);
    filledIn += 1;
  }
  expect(filledIn).toBeGreaterThan(IN_PANEL.length / 3);
  await expectOnlyText(panel);

  await kith.goTo('zoe-quartermaine');
  await expect(field(panel, 'Name')).toHaveValue('Zoë Quartermaine');
  await inWorker(
    kith,
    async ([texts, pageUrl]) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const { onClicked } = chrome.contextMenus;
      const { dispatch } = onClicked as unknown as { dispatch: (...sent: unknown[]) => void };
      for (const selectionText of texts)
        dispatch.call(onClicked, { menuItemId: 'add-note', selectionText, pageUrl }, tab);
    },
    [PAYLOADS, kith.page.url()] as const,
  );
  for (const payload of PAYLOADS.slice(-3)) {
    await expect.poll(() => field(panel, 'Note').inputValue()).toContain(payload);
  }
  const note = await field(panel, 'Note').inputValue();
  expect(PAYLOADS.filter((payload) => !note.includes(payload))).toEqual([]);
  await field(panel, 'Next follow-up').fill('today');
  await button(panel, 'Save').click();
  await expect(field(panel, 'What happened')).toBeVisible();
  await withTyping(panel);
  await panel.evaluate(logTouches, IN_PANEL);
  await expect(panel.getByRole('listitem').filter({ hasText: IN_PANEL[36] ?? '' })).toBeVisible();
  await expectOnlyText(panel);
});

test('the tripwire springs at markup that is taken for markup', async () => {
  const { problems } = await withKith({}, async (kith) => {
    const home = await kith.context.newPage();
    await wireFirst(home);
    await home.goto(`chrome-extension://${kith.running.extensionId}/home.html#/data`);
    await button(home, 'Export CSV').waitFor();
    await expectOnlyText(home);
    // From a timer: what the debugger itself evaluates is free of the policy.
    await home.evaluate(
      (markup) => {
        setTimeout(() => {
          for (const each of markup) document.body.insertAdjacentHTML('beforeend', each);
        }, 0);
      },
      PAYLOADS.slice(0, 20),
    );
    await expect
      .poll(() => sprungIn(home))
      .toContainEqual(expect.stringContaining('policy: script'));
    expect((await sprungIn(home)).join()).toContain('<img');
  });
  expect(problems).not.toEqual([]);
});
