import type { Page } from '@playwright/test';
import { seed } from '@/scripts/seed/seed.mjs';
import { look } from '@/tests/e2e/axe';
import { button, expect, field, test } from '@/tests/e2e/kith';

test('the popup passes axe in light and dark: empty, full, a form open, a search, recent changes', async ({
  kith,
}) => {
  const popup = await kith.asTab('popup.html', { width: 380, height: 560 });
  await popup.getByRole('heading', { name: 'All clear' }).waitFor();
  await look(popup, 'empty');
  await seed(popup, 12);
  await popup.getByRole('heading', { name: /^Overdue/ }).waitFor();
  await look(popup, 'full');
  await button(popup, 'Done').first().click();
  await field(popup, 'What happened').waitFor();
  await look(popup, 'Done');
  await popup.keyboard.press('Escape');
  await button(popup, 'Snooze').first().click();
  await button(popup, /^Tomorrow, /).waitFor();
  await look(popup, 'Snooze');
  await field(popup, 'Search').fill('quarter');
  await popup.getByRole('list', { name: 'People found' }).waitFor();
  await look(popup, 'Search');
  await button(popup, 'Recent changes').click();
  await popup.getByRole('dialog').getByRole('listitem').first().waitFor();
  await look(popup, 'Recent changes');
});

test('the true panel passes axe in light and dark: beside no profile, somebody new, somebody kept', async ({
  kith,
}) => {
  await kith.goTo('zoe-quartermaine');
  const panel = await kith.openPanel();
  await expect(field(panel, 'Name')).toHaveValue('Zoë Quartermaine');
  await field(panel, 'Next follow-up').fill('soonish');
  await button(panel, 'Save').click();
  await expect(field(panel, 'Next follow-up')).toHaveAttribute('aria-invalid', 'true');
  await look(panel, 'somebody new, with a problem');
  await field(panel, 'Next follow-up').fill('today');
  await field(panel, 'Value you offered').fill('A table of licences');
  await button(panel, 'Save').click();
  await field(panel, 'What happened').waitFor();
  await field(panel, 'Headline').waitFor();
  await look(panel, 'somebody kept, with details');
  await kith.page.goto('about:blank');
  await panel.getByRole('listitem', { name: 'Zoë Quartermaine' }).waitFor();
  await look(panel, 'no profile');
});

test('the true panel passes axe in light and dark: a page that may be somebody else’s, and who else it may be', async ({
  kith,
}) => {
  await kith.goTo('zoe-quartermaine');
  const panel = await kith.openPanel();
  await expect(field(panel, 'Name')).toHaveValue('Zoë Quartermaine');
  await field(panel, 'How you met').fill('Panel on typography');
  await button(panel, 'Save').click();
  await field(panel, 'What happened').waitFor();
  await kith.goTo('/in/zoe-quartermaine/?as=Ben%20Carter');
  await button(panel, 'Somebody else').waitFor();
  await look(panel, 'Is this still …?');
  await kith.context.addInitScript(() => {
    if (location.pathname.startsWith('/in/zoe-q')) location.replace('/in/zoe-holt/');
  });
  await kith.page.goto('https://www.linkedin.com/in/zoe-quartermaine/');
  await button(panel, 'Zoë Quartermaine has moved here').waitFor();
  await button(panel, 'This is also …').click();
  await field(panel, 'This is also').fill('quarter');
  await panel.getByRole('option').first().waitFor();
  await look(panel, 'has moved here, This is also …');
});

test('every room of Home passes axe in light and dark, and so does an empty one', async ({
  kith,
}) => {
  const home = await kith.asTab('home.html#/people', { width: 900, height: 760 });
  await home.getByText('Nobody here yet').waitFor();
  await look(home, 'no people');
  await seed(home, 12);
  const rooms: Record<string, ReturnType<Page['locator']>> = {
    people: home.getByRole('link', { name: 'Zoë Quartermaine' }),
    queue: home.getByRole('heading', { name: /^Overdue/ }),
    data: button(home, 'Export CSV'),
    settings: button(home, 'Follow along on LinkedIn'),
    changes: home.getByRole('main').getByRole('listitem').first(),
    add: field(home, 'How you met'),
  };
  for (const [room, sign] of Object.entries(rooms)) {
    await home.goto(home.url().replace(/#.*/, `#/${room}`));
    await sign.first().waitFor();
    await look(home, room);
  }
});

test('a person in Home passes axe in light and dark, at the narrowest width too', async ({
  kith,
}) => {
  const home = await kith.asTab('home.html#/people', { width: 600, height: 760 });
  await seed(home, 12);
  await home.getByText('Zoë Quartermaine').first().click();
  await field(home, 'What happened').waitFor();
  await field(home, 'Headline').waitFor();
  await look(home, 'at 600 px');
  await home.setViewportSize({ width: 240, height: 760 });
  await look(home, 'at 240 px');
});
