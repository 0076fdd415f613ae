// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SettingsForm } from '@/components/settings/settings-form';
import { useSettings } from '@/components/settings/use-settings';
import { NotebookPage } from '@/components/storage/notebook';
import { Toasts } from '@/components/ui/toasts';
import { readSettings } from '@/lib/storage/settings-query';
import { emptyStore } from '@/tests/builders';
import { fakePermissions } from './fake-permissions';

function LiveForm() {
  const settings = useSettings();
  return settings.state === 'ready' ? <SettingsForm settings={settings.value} /> : null;
}

async function showForm() {
  render(
    <Toasts>
      <NotebookPage>
        <LiveForm />
      </NotebookPage>
    </Toasts>,
  );
  await screen.findByRole('textbox', { name: 'Weekly cap' });
  return userEvent.setup();
}

beforeEach(async () => {
  fakePermissions();
  await emptyStore();
});
afterEach(emptyStore);

describe('the rhythms of labels', () => {
  const fill = async (label: string, gap: string, limit: string) => {
    const user = await showForm();
    await user.type(await screen.findByRole('combobox', { name: 'Label' }), label);
    await user.type(screen.getByRole('textbox', { name: 'Ideal gap' }), gap);
    await user.type(screen.getByRole('textbox', { name: 'Limit' }), limit);
    await user.click(screen.getByRole('button', { name: 'Add rhythm' }));
    return user;
  };

  test('are added in words, and removed', async () => {
    const user = await fill('mentors', '4 weeks', '8w');
    await screen.findByText(/Every 4 weeks, at most 8 weeks/);
    expect((await readSettings()).rhythms).toEqual([{ label: 'mentors', idealGap: 28, limit: 56 }]);
    await user.click(screen.getByRole('button', { name: 'Remove the rhythm of mentors' }));
    await waitFor(async () => expect((await readSettings()).rhythms).toEqual([]));
  });

  test.each([
    ['0', '', /no length of time/],
    ['-3', '', /no length of time/],
    ['100000', '', /no length of time/],
    ['4 weeks', '3', /cannot be shorter than the ideal gap/],
  ])(
    'a gap of %s with a limit of “%s” is no rhythm; nothing typed is lost',
    async (gap, limit, says) => {
      await fill('mentors', gap, limit || ' ');
      await screen.findByText(says);
      expect(screen.getByRole('textbox', { name: 'Ideal gap' })).toHaveProperty('value', gap);
      expect((await readSettings()).rhythms).toEqual([]);
    },
  );
});

test('quiet days are chosen by weekday, and a time off by its last day', async () => {
  const user = await showForm();
  await user.click(screen.getByRole('button', { name: 'Sat' }));
  await waitFor(async () => expect((await readSettings()).quietDays).toEqual([6]));
  await user.type(screen.getByRole('textbox', { name: 'Quiet until' }), '2000-01-01');
  await user.click(screen.getByRole('button', { name: 'Set' }));
  await screen.findByText('Choose a day after today.');
  await user.clear(screen.getByRole('textbox', { name: 'Quiet until' }));
  await user.type(screen.getByRole('textbox', { name: 'Quiet until' }), '9998-01-01');
  await user.click(screen.getByRole('button', { name: 'Set' }));
  await user.click(await screen.findByRole('button', { name: 'End it now' }));
  await waitFor(async () => expect((await readSettings()).quietUntil).toBeNull());
});

test('the daily summary asks the browser within the click, and is off where it says no', async () => {
  const { request } = fakePermissions({ says: false });
  await showForm();
  const toggle = screen.getByRole('button', { name: 'Daily summary' });
  fireEvent.click(toggle);
  expect(request).toHaveBeenCalledExactlyOnceWith({ permissions: ['notifications'] });
  await screen.findByText('The browser did not grant it, so nothing changed.');
  expect((await readSettings()).summaryAt).toBeNull();
});

test('a promise limit is a whole number, or none', async () => {
  const user = await showForm();
  const field = screen.getByRole('textbox', { name: 'Open promises at most' });
  await user.type(field, '-3{Enter}');
  await screen.findByText('A whole number from 1 to 200, or nothing.');
  await user.clear(field);
  await user.type(field, '7{Enter}');
  await waitFor(async () => expect((await readSettings()).promiseLimit).toBe(7));
});
