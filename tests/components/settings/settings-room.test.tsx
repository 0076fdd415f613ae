// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FollowAlong } from '@/components/settings/follow-along';
import { readCap } from '@/components/settings/read-cap';
import { SettingsRoom } from '@/components/settings/settings-room';
import { NotebookPage } from '@/components/storage/notebook';
import { Toasts } from '@/components/ui/toasts';
import { readSettings } from '@/lib/storage/settings-query';
import { emptyStore } from '@/tests/builders';
import { fakePermissions } from './fake-permissions';

const LINKEDIN = { origins: ['https://*.linkedin.com/*'] };

function showRoom() {
  render(
    <Toasts>
      <NotebookPage>
        <SettingsRoom />
      </NotebookPage>
    </Toasts>,
  );
}

function showFollowAlong() {
  render(
    <Toasts>
      <FollowAlong network="linkedin" />
    </Toasts>,
  );
}

function followAlong() {
  return screen.getByRole('button', { name: 'Follow along on LinkedIn' });
}

beforeEach(emptyStore);
afterEach(emptyStore);

describe('Follow along on LinkedIn', () => {
  test('is asked for within the click itself, and shows that it is on', async () => {
    const { request } = fakePermissions();
    showFollowAlong();
    // The event is over when fireEvent returns: what is asked for later is no act of the user's.
    fireEvent.click(followAlong());
    expect(request).toHaveBeenCalledExactlyOnceWith(LINKEDIN);
    await waitFor(() => expect(followAlong().getAttribute('aria-pressed')).toBe('true'));
  });

  test('is taken back with one more click', async () => {
    const { remove } = fakePermissions({ isGranted: true });
    showFollowAlong();
    await waitFor(() => expect(followAlong().getAttribute('aria-pressed')).toBe('true'));
    await userEvent.click(followAlong());
    expect(remove).toHaveBeenCalledExactlyOnceWith(LINKEDIN);
    await waitFor(() => expect(followAlong().getAttribute('aria-pressed')).toBe('false'));
  });

  test('a user who says no leaves everything as it was', async () => {
    fakePermissions({ says: false });
    showFollowAlong();
    await userEvent.click(followAlong());
    await screen.findByText('The browser did not grant it, so nothing changed.');
    expect(followAlong().getAttribute('aria-pressed')).toBe('false');
  });

  test('a browser that cannot ask is told of, and nothing is called on', async () => {
    const { request } = fakePermissions();
    request.mockRejectedValue(new Error('no gesture'));
    showFollowAlong();
    await userEvent.click(followAlong());
    await screen.findByText('The browser could not ask just now. Click once more.');
    expect(followAlong().getAttribute('aria-pressed')).toBe('false');
  });

  test('a permission taken back in the browser’s own pages shows at once', async () => {
    const { remove } = fakePermissions({ isGranted: true });
    showFollowAlong();
    await waitFor(() => expect(followAlong().getAttribute('aria-pressed')).toBe('true'));
    await remove(LINKEDIN);
    await waitFor(() => expect(followAlong().getAttribute('aria-pressed')).toBe('false'));
  });
});

describe('the settings', () => {
  beforeEach(() => void fakePermissions());

  test('every network has its own switch, LinkedIn first, each saying which tabs Kith would see', async () => {
    showRoom();
    const switches = await screen.findAllByRole('button', { name: /^Follow along on / });
    const said = switches.map((each) => {
      const about = document.getElementById(each.getAttribute('aria-describedby') ?? '');
      return [each.querySelector('.switch-name')?.textContent, about?.textContent];
    });
    const sees = (site: string): string => `Kith sees the addresses and titles of tabs at ${site}.`;
    expect(said).toEqual([
      ['Follow along on LinkedIn', sees('linkedin.com')],
      ['Follow along on GitHub', sees('github.com')],
      ['Follow along on ORCID', sees('orcid.org')],
      ['Follow along on XING', sees('xing.com')],
      ['Follow along on Google Scholar', sees('scholar.google.com')],
    ]);
  });

  test('a click asks for that network alone', async () => {
    const { request } = fakePermissions();
    showRoom();
    await userEvent.click(await screen.findByRole('button', { name: 'Follow along on ORCID' }));
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://orcid.org/*'] });
  });

  test('the badge is turned off and on', async () => {
    showRoom();
    const badge = await screen.findByRole('checkbox', { name: 'Count on the toolbar icon' });
    expect(badge).toHaveProperty('checked', true);
    await userEvent.click(badge);
    await screen.findByText('Saved');
    await waitFor(() => expect(badge).toHaveProperty('checked', false));
    expect((await readSettings()).badge).toBe(false);
  });

  test('weeks start on Monday, Saturday or Sunday', async () => {
    showRoom();
    const weekStart = await screen.findByRole('combobox', { name: 'Weeks start on' });
    const days = [...weekStart.querySelectorAll('option')].map(({ textContent }) => textContent);
    expect(days).toEqual(['Monday', 'Saturday', 'Sunday']);
    await userEvent.selectOptions(weekStart, 'Sunday');
    await screen.findByText('Saved');
    expect((await readSettings()).weekStart).toBe(7);
  });

  test('a cap from 1 to 200 is saved with Enter', async () => {
    showRoom();
    const cap = await screen.findByRole('textbox', { name: 'Weekly cap' });
    await userEvent.clear(cap);
    await userEvent.type(cap, '40{Enter}');
    await screen.findByText('Saved');
    expect((await readSettings()).weeklyCap).toBe(40);
    expect(cap).toHaveProperty('value', '40');
  });

  test('what is no cap says so beside the field and changes nothing', async () => {
    showRoom();
    const cap = await screen.findByRole('textbox', { name: 'Weekly cap' });
    await userEvent.clear(cap);
    await userEvent.type(cap, 'many');
    await userEvent.tab();
    await screen.findByText('Enter a whole number from 1 to 200.');
    expect(cap.getAttribute('aria-invalid')).toBe('true');
    expect(cap).toHaveProperty('value', 'many');
    expect((await readSettings()).weeklyCap).toBe(15);
  });

  test('what stands between the cells of a CSV is chosen', async () => {
    showRoom();
    const choice = await screen.findByRole('combobox', { name: 'Between the cells of a CSV' });
    await userEvent.selectOptions(choice, 'Semicolon');
    await screen.findByText('Saved');
    expect((await readSettings()).csvDelimiter).toBe(';');
  });

  test('Undo takes a change back, here too', async () => {
    showRoom();
    const badge = await screen.findByRole('checkbox', { name: 'Count on the toolbar icon' });
    await userEvent.click(badge);
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(badge).toHaveProperty('checked', true));
  });

  test('a store that cannot be read shows no settings at all', async () => {
    const get = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'get')?.value;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      if (this.name === 'settings') throw new DOMException('', 'UnknownError');
      return get.call(this, key);
    });
    showRoom();
    await screen.findByRole('alert');
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('a cap as it is typed', () => {
  test.each([
    ['1', 1],
    [' 15 ', 15],
    ['200', 200],
    ['１５', 15],
    ['0', null],
    ['201', null],
    ['1.5', null],
    ['-3', null],
    ['', null],
    ['1e2', null],
  ])('%j is %j', (typed, cap) => {
    expect(readCap(typed)).toBe(cap);
  });
});
