// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { logTouch } from '@/lib/acts/log-touch';
import { run } from '@/lib/storage/run';
import { emptyStore } from '@/tests/builders';
import { fileOf, keepPerson, LivePage, show, standStill } from './page';

beforeEach(async () => {
  standStill();
  await emptyStore();
});
afterEach(() => void vi.useRealTimers());

const values = async (personId: string) =>
  (await fileOf(personId)).records.filter(({ type }) => type === 'value');

test('help given goes from idea to offered to given, and then says what it led to', async () => {
  const personId = await keepPerson('Zoë', {
    valueOffered: { text: 'My list of grants', kind: null, state: 'idea' },
  });
  const { user } = show(<LivePage personId={personId} />);
  const given = within(await screen.findByRole('list', { name: 'You offered' }));
  await user.click(given.getByRole('button', { name: 'I offered it' }));
  await user.click(await given.findByRole('button', { name: 'I gave it' }));
  await user.click(await given.findByRole('button', { name: 'What it led to…' }));
  expect(document.activeElement).toBe(given.getByLabelText('What it led to'));
  await user.keyboard('A scholarship{Control>}{Enter}{/Control}');
  await given.findByText('A scholarship');
  expect(await values(personId)).toMatchObject([{ state: 'given', outcome: 'A scholarship' }]);
});

test('an outcome of help received offers to tell the helper, until they were told', async () => {
  const personId = await keepPerson('Zoë', {
    valueReceived: { text: 'Introduced me to Olu', kind: 'introduction', state: 'thanked' },
  });
  const { user } = show(<LivePage personId={personId} />);
  const received = within(await screen.findByRole('list', { name: 'You received' }));
  await user.click(received.getByRole('button', { name: 'Because of you…' }));
  await user.type(await received.findByLabelText('Because of you'), 'I got the interview');
  await user.click(received.getByRole('button', { name: 'Save change' }));
  const tell = within(await received.findByRole('group', { name: 'They do not know yet.' }));
  await user.click(tell.getByRole('button', { name: 'Bring up next time' }));
  await screen.findByRole('checkbox', { name: 'Because of you: I got the interview' });
  await user.click(tell.getByRole('button', { name: 'Told them' }));
  await waitFor(() => expect(received.queryByRole('group')).toBeNull());
  expect(await values(personId)).toMatchObject([{ toldOn: '2026-11-21' }]);
});

test('what is owed in thanks can be waved off', async () => {
  const personId = await keepPerson('Zoë', {
    valueReceived: { text: 'Read my draft', kind: null, state: 'open' },
  });
  const { user } = show(<LivePage personId={personId} />);
  const brief = within(await screen.findByRole('region', { name: 'Brief' }));
  await user.click(brief.getByRole('button', { name: 'No need' }));
  await waitFor(() => expect(brief.queryByText('not thanked yet')).toBeNull());
  expect(await values(personId)).toMatchObject([{ state: 'waved off' }]);
});

test('the same touch within a minute is asked about once, and logged twice where it happened twice', async () => {
  const personId = await keepPerson('Zoë');
  const touch = { kind: null, day: '2026-11-21', text: 'Spoke', startedBy: null };
  await run(logTouch, { personId, touch });
  const { user } = show(<LivePage personId={personId} />);
  await user.type(await screen.findByLabelText('What happened'), 'Spoke');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText(/You logged exactly this a moment ago/);
  expect(screen.getByLabelText('What happened')).toHaveProperty('value', 'Spoke');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(async () => expect((await fileOf(personId)).records).toHaveLength(2));
});
