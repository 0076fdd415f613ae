// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TODAY } from '@/tests/builders';
import { keep, newDay, row, showQueue } from '@/tests/components/queue/queue-on-screen';

beforeEach(newDay);
afterEach(() => void vi.useRealTimers());

const focused = () => document.activeElement?.textContent;

const gone = (name: string) =>
  waitFor(() => expect(screen.queryByRole('listitem', { name })).toBeNull());

/** Three people due today, and the focus on the first. */
async function threePeople() {
  const ana = await keep('Ana Ruiz', TODAY);
  await keep('Hana Kobayashi', TODAY);
  await keep('Priya Sundaram', TODAY);
  const onSearch = vi.fn();
  const shown = showQueue({ isFocusedFirst: true, onSearch });
  await row('Ana Ruiz');
  await waitFor(() => expect(focused()).toBe('Ana Ruiz'));
  return { ...shown, ana, onSearch };
}

it('J, K and the arrows move the selection and the focus, and stop at both ends', async () => {
  const { user } = await threePeople();
  await user.keyboard('j');
  expect(focused()).toBe('Hana Kobayashi');
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(focused()).toBe('Priya Sundaram');
  await user.keyboard('k{ArrowUp}k');
  expect(focused()).toBe('Ana Ruiz');
  await user.keyboard('{End}');
  expect(focused()).toBe('Priya Sundaram');
});

it('only the selected row is a tab stop', async () => {
  const { user } = await threePeople();
  await user.keyboard('j');
  const stops = ['Ana Ruiz', 'Hana Kobayashi', 'Priya Sundaram'].map(
    (name) => screen.getByRole('button', { name }).tabIndex,
  );
  expect(stops).toEqual([-1, 0, -1]);
});

it('Enter opens the person', async () => {
  const { user, opened, ana } = await threePeople();
  await user.keyboard('{Enter}');
  expect(opened).toEqual([ana]);
});

it('D opens the form of Done, where D is a letter; finished, the focus goes to the next row', async () => {
  const { user } = await threePeople();
  await user.keyboard('d');
  const what = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What happened' });
  await waitFor(() => expect(document.activeElement).toBe(what));
  await user.keyboard('d');
  expect(what.value).toBe('d');
  await user.keyboard('{Backspace}{Enter}');
  await gone('Ana Ruiz');
  await waitFor(() => expect(focused()).toBe('Hana Kobayashi'));
});

it('D once more on a button of the form finishes', async () => {
  const { user } = await threePeople();
  await user.keyboard('d');
  await screen.findByRole('textbox', { name: 'What happened' });
  screen.getByRole('button', { name: 'Cancel' }).focus();
  await user.keyboard('d');
  await gone('Ana Ruiz');
});

it('S offers the choices of Snooze, and Escape goes back to the row', async () => {
  const { user } = await threePeople();
  await user.keyboard('s');
  expect(focused()).toBe('Tomorrow, Sun 22 Nov');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(focused()).toBe('Ana Ruiz'));
  await user.keyboard('s{Tab}{Enter}');
  await gone('Ana Ruiz');
  await waitFor(() => expect(focused()).toBe('Hana Kobayashi'));
});

it('U takes back the last change', async () => {
  const { user } = await threePeople();
  await user.keyboard('s{Tab}{Enter}');
  await gone('Ana Ruiz');
  await waitFor(() => expect(focused()).toBe('Hana Kobayashi'));
  await user.keyboard('u');
  expect(await row('Ana Ruiz')).toBeTruthy();
});

it('the last row that leaves gives the focus to the row before it', async () => {
  const { user } = await threePeople();
  await user.keyboard('{End}');
  await user.click(screen.getByRole('button', { name: 'Drop' }));
  await gone('Priya Sundaram');
  await waitFor(() => expect(focused()).toBe('Hana Kobayashi'));
});

it('/ leads to the search, and ? shows the keys', async () => {
  const { user, onSearch } = await threePeople();
  await user.keyboard('/');
  expect(onSearch).toHaveBeenCalledOnce();
  await user.keyboard('?');
  expect(await screen.findByRole('dialog', { name: 'Keys in the queue' })).toBeTruthy();
});
