// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { logPerson } from '@/lib/acts/log-person';
import { run } from '@/lib/storage/run';
import { context, emptyStore, logInput } from '@/tests/builders';
import { goTo, showHome } from './home-on-screen';

beforeEach(emptyStore);
afterEach(cleanup);

const keep = (name: string, helps: Partial<Parameters<typeof logInput>[1]>) =>
  run(logPerson, logInput(name, helps), context());

it('says kindly that nothing is there yet', async () => {
  await goTo('#/ledger');
  showHome();
  expect(await screen.findByText(/^Nothing here yet/)).toBeTruthy();
  const link = screen.getByRole('link', { name: 'Help, both ways' });
  expect(link.getAttribute('aria-current')).toBe('page');
});

it('has everybody’s help in two lists, thanks owed and ideas within reach, and lives on after an act', async () => {
  await keep('Ana', { valueReceived: { text: 'An introduction', kind: null, state: 'open' } });
  await keep('Béla', { valueOffered: { text: 'A list of grants', kind: null, state: 'idea' } });
  await goTo('#/ledger');
  showHome();
  const user = userEvent.setup();
  const received = within(await screen.findByRole('list', { name: 'You received' }));
  const given = within(screen.getByRole('list', { name: 'You offered' }));
  expect(given.getByText('A list of grants')).toBeTruthy();
  expect(received.getByRole('link', { name: 'Ana' }).getAttribute('href')).toMatch(/^#\/person\//);
  await user.click(screen.getByRole('button', { name: 'Thanks owed' }));
  await waitFor(() => expect(screen.queryByRole('list', { name: 'You offered' })).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Thanked' }));
  await screen.findByText('Nothing of this kind.');
  await user.click(screen.getByRole('button', { name: 'Not offered yet' }));
  await user.click(await screen.findByRole('button', { name: 'I offered it' }));
  await screen.findByText('Nothing of this kind.');
  await user.selectOptions(screen.getByLabelText('Kind of help'), 'advice');
  await user.click(screen.getByRole('button', { name: 'Everything' }));
  expect(await screen.findByText('Nothing of this kind.')).toBeTruthy();
});
