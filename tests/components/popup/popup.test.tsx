// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { logTouch } from '@/lib/acts/log-touch';
import { onLookAgain } from '@/lib/browser/look-again';
import { markOpened } from '@/lib/browser/opened-tabs';
import { addDays } from '@/lib/domain/day';
import { closeKith } from '@/lib/storage/open';
import { run } from '@/lib/storage/run';
import { context, TODAY } from '@/tests/builders';
import {
  holdUpStore,
  newWindow,
  onTab,
  opened,
  openedHome,
  openPopup,
  ZOE,
  ZOES_PAGE,
} from '@/tests/components/popup/popup-on-screen';
import { keep } from '@/tests/components/queue/queue-on-screen';

beforeEach(newWindow);
afterEach(() => void vi.useRealTimers());

describe('the first paint', () => {
  it('has the rows of the queue and how many there are to see to, at once', async () => {
    await keep('Hana Kobayashi', '2026-11-17');
    await keep('Priya Sundaram', TODAY);
    await keep('Jonas Lindqvist', addDays(TODAY, 30));
    await openPopup();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('2 to see to');
    expect(screen.getByRole('listitem', { name: 'Hana Kobayashi' })).toBeTruthy();
    expect(screen.getByText('1 later')).toBeTruthy();
  });

  it('says that all is clear where nobody is due', async () => {
    await keep('Hana Kobayashi', null);
    await openPopup();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('All clear');
  });

  it('tells of a store that cannot be read, and still opens the panel', async () => {
    await closeKith();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    const { user } = await openPopup();
    expect(screen.getByRole('alert').textContent).toContain('cannot be shown');
    expect(screen.queryByText('All clear')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Open panel' }));
    expect(opened).toHaveBeenCalledOnce();
  });
});

describe('the first paint waits', () => {
  it('for no browser that fails to say which tab there is', async () => {
    await keep('Hana Kobayashi', TODAY);
    vi.spyOn(fakeBrowser.windows, 'getCurrent').mockRejectedValueOnce(new Error('no window'));
    const { user } = await openPopup();
    expect(screen.getByText('No profile on this page')).toBeTruthy();
    expect(screen.getByRole('listitem', { name: 'Hana Kobayashi' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Open panel' }));
    await waitFor(() => expect(opened).toHaveBeenCalledOnce());
  });

  it('for no session that cannot be read', async () => {
    await onTab(undefined);
    vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('no session'));
    await openPopup();
    expect(screen.getByText('No profile on this page')).toBeTruthy();
  });

  it('for no store that another page holds up: the queue shows when it comes', async () => {
    await keep('Hana Kobayashi', TODAY);
    await onTab(ZOES_PAGE, 'Zoë Quartermaine | LinkedIn');
    const release = await holdUpStore();
    await openPopup();
    expect(screen.getByRole('button', { name: 'Open panel' })).toBeTruthy();
    expect(screen.getByText('Zoë Quartermaine')).toBeTruthy();
    expect(screen.queryByText('New on this page')).toBeNull();
    expect(screen.queryByText('All clear')).toBeNull();
    release();
    expect(await screen.findByRole('listitem', { name: 'Hana Kobayashi' })).toBeTruthy();
    expect(await screen.findByText('New on this page')).toBeTruthy();
  });
});

it('a browser that does not open Home is told of, and nothing is called unsaved', async () => {
  vi.spyOn(fakeBrowser.tabs, 'create').mockRejectedValue(new Error('no'));
  const { user } = await openPopup();
  await user.click(screen.getByRole('button', { name: 'Home' }));
  expect(await screen.findByText('The browser did not open the page. Try again.')).toBeTruthy();
  expect(screen.queryByText('Not saved')).toBeNull();
});

describe('the person on the tab', () => {
  it('is shown with the last touch, and the name opens them in Home', async () => {
    const personId = await keep('Zoë Quartermaine', null, ZOE);
    const touch = { kind: null, day: '2026-10-31', text: '', startedBy: null };
    await run(logTouch, { personId, touch }, context());
    await onTab(ZOES_PAGE, 'Zoë Quartermaine | LinkedIn');
    const { user } = await openPopup();
    expect(screen.getByText('On this page · last touch 3 weeks ago')).toBeTruthy();
    vi.spyOn(fakeBrowser.tabs, 'create');
    await user.click(screen.getByRole('button', { name: 'Zoë Quartermaine' }));
    await waitFor(() => expect(openedHome()).toEqual([`/person/${personId}`]));
  });

  it('who is not kept yet is new, by the name in the title', async () => {
    await onTab(ZOES_PAGE, '(3) Zoë Quartermaine | LinkedIn');
    await openPopup();
    expect(screen.getByText('New on this page')).toBeTruthy();
    expect(screen.getByText('Zoë Quartermaine')).toBeTruthy();
  });

  it('is named in a tab that Kith opened itself, and no more: it may show another page by now', async () => {
    const personId = await keep('Zoë Quartermaine', null, ZOE);
    const touch = { kind: null, day: '2026-10-31', text: '', startedBy: null };
    await run(logTouch, { personId, touch }, context());
    await markOpened(await onTab(undefined), 'li:in:zoe-quartermaine');
    await openPopup();
    expect(screen.getByText('Opened from Kith in this tab')).toBeTruthy();
    expect(screen.queryByText(/last touch/)).toBeNull();
  });

  it('is asked about where the page calls itself something else, and nothing is shown as if it were sure', async () => {
    const personId = await keep('Zoë Quartermaine', null, ZOE);
    const touch = { kind: null, day: '2026-10-31', text: '', startedBy: null };
    await run(logTouch, { personId, touch }, context());
    await onTab(ZOES_PAGE, '(2) Ben Carter | LinkedIn');
    const { user } = await openPopup();
    const page = within(screen.getByRole('region', { name: 'This page' }));
    expect(page.getByText(/^Is this still/).textContent).toBe('Is this still Zoë Quartermaine?');
    expect(page.getByText(/^The page says/).textContent).toBe('The page says Ben Carter');
    expect(page.queryByText(/touch/)).toBeNull();
    expect(page.queryByRole('button', { name: /Zoë/ })).toBeNull();
    await user.click(page.getByRole('button', { name: 'Open panel' }));
    expect(opened).toHaveBeenCalledOnce();
  });

  it('is not asked about by a name that they had, or while the title is still coming', async () => {
    await keep('Zoë Quartermaine', null, ZOE);
    for (const title of ['Zoë Holt | LinkedIn', 'LinkedIn', 'linkedin.com/in/zoe-quartermaine/']) {
      await onTab(ZOES_PAGE, title);
      await openPopup();
      expect(screen.getByText('On this page · no touch yet')).toBeTruthy();
      cleanup();
    }
  });

  it('panels are told that there may be more to see', async () => {
    const told = new Promise<void>((resolve) => onLookAgain(resolve));
    await openPopup();
    await told;
  });
});

describe('Open panel', () => {
  it('opens the panel of this window beside any page, and makes room', async () => {
    await onTab('https://example.org/');
    const { user, page } = await openPopup();
    await user.click(screen.getByRole('button', { name: 'Open panel' }));
    expect(opened).toHaveBeenCalledWith({ windowId: page.windowId });
    await waitFor(() => expect(window.close).toHaveBeenCalled());
  });

  it('says so where the browser refuses', async () => {
    opened.mockRejectedValue(new Error('no gesture'));
    const { user } = await openPopup();
    await user.click(screen.getByRole('button', { name: 'Open panel' }));
    expect(await screen.findByText(/panel could not be opened/)).toBeTruthy();
    expect(window.close).not.toHaveBeenCalled();
  });
});

describe('Search', () => {
  it('finds everyone who is kept in the queue’s place, and opens them in Home', async () => {
    await keep('Hana Kobayashi', TODAY);
    const zoe = await keep('Zoë Quartermaine', null);
    const { user } = await openPopup();
    await user.keyboard('/');
    const search = screen.getByRole('searchbox', { name: 'Search' });
    expect(document.activeElement).toBe(search);
    await user.keyboard('zoe');
    const found = await screen.findByRole('button', { name: 'Zoë Quartermaine' });
    expect(screen.queryByRole('listitem', { name: 'Hana Kobayashi' })).toBeNull();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(found);
    vi.spyOn(fakeBrowser.tabs, 'create');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(openedHome()).toEqual([`/person/${zoe}`]));
  });

  it('Enter in the field opens the best of what was typed; Escape brings the queue back', async () => {
    const hana = await keep('Hana Kobayashi', TODAY);
    const { user } = await openPopup();
    vi.spyOn(fakeBrowser.tabs, 'create');
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'kob{Enter}');
    await waitFor(() => expect(openedHome()).toEqual([`/person/${hana}`]));
    await user.keyboard('{Escape}');
    expect(screen.getByRole('listitem', { name: 'Hana Kobayashi' })).toBeTruthy();
  });

  it('says so where nobody is found', async () => {
    const { user } = await openPopup();
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'nobody');
    expect(await screen.findByText('Nobody matches “nobody”')).toBeTruthy();
  });
});

it('a row that is done is undone again from Recent changes', async () => {
  await keep('Hana Kobayashi', TODAY);
  const { user } = await openPopup();
  await user.keyboard('d');
  await screen.findByRole('textbox', { name: 'What happened' });
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(screen.queryByRole('listitem', { name: 'Hana Kobayashi' })).toBeNull(),
  );
  await user.click(screen.getByRole('button', { name: 'Recent changes' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Recent changes' }));
  const [newest] = await dialog.findAllByRole('button', { name: 'Undo' });
  if (newest === undefined) throw new Error('nothing can be undone');
  await user.click(newest);
  expect(await screen.findByRole('listitem', { name: 'Hana Kobayashi' })).toBeTruthy();
});

it('Export CSV saves the files and says how much left, and the popup stays open', async () => {
  await keep('Hana Kobayashi', TODAY);
  const { user } = await openPopup();
  await user.click(screen.getByRole('button', { name: 'Export CSV' }));
  expect(await screen.findByText('Exported 1 person and 1 record')).toBeTruthy();
  expect(window.close).not.toHaveBeenCalled();
});
