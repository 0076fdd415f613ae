// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { editRecord } from '@/lib/acts/edit-record';
import { logTouch } from '@/lib/acts/log-touch';
import { addDays } from '@/lib/domain/day';
import { run } from '@/lib/storage/run';
import { emptyStore, TODAY } from '@/tests/builders';
import { fileOf, keepPerson, LivePage, show, standStill } from '@/tests/components/person/page';

beforeEach(async () => {
  standStill();
  await emptyStore();
});
afterEach(() => {
  vi.useRealTimers();
});

const happened = (day: string, text: string) => ({
  kind: 'call' as const,
  day,
  text,
  startedBy: null,
});

async function rowWith(said: string | RegExp) {
  const element = await screen.findByText(said, { selector: '.timeline *' });
  return within(element.closest('li')!);
}

describe('the timeline', () => {
  test('every sort of record has its row, newest day first', async () => {
    const personId = await keepPerson('Zoë', {
      valueOffered: { text: 'An idea', kind: 'article', state: 'idea' },
      valueReceived: { text: 'Advice', kind: null, state: 'open' },
      promise: { text: 'the table', by: 'them', due: '2026-11-27' },
      note: 'Likes trains',
      followUp: { due: '2026-12-03', reason: 'article' },
    });
    await run(logTouch, { personId, touch: happened('2026-11-02', 'Early') });
    await run(logTouch, { personId, touch: happened('2026-11-24', 'To come') });
    show(<LivePage personId={personId} />);
    const timeline = await screen.findByText('Timeline');
    const rows = within(timeline.closest('section')!).getAllByRole('listitem');
    expect(rows).toHaveLength(7);
    expect(rows[0]?.textContent).toMatch(/^Planned: Call Tue 24 Nov/);
    expect(rows[6]?.textContent).toMatch(/^Call Mon 2 Nov/);
    const texts = rows.map((row) => row.textContent).join('\n');
    expect(texts).toMatch(/Could offer: article.*An idea/);
    expect(texts).toMatch(/You received.*Advice.*not thanked yet/);
    expect(texts).toMatch(/They promised.*the table.*due Fri 27 Nov · open/);
    expect(texts).toMatch(/Note.*Likes trains/);
    expect(texts).toMatch(/Follow-up for Thu 3 Dec.*article.*open/);
  });

  test('a record is corrected where it stands', async () => {
    const personId = await keepPerson('Zoë', {
      valueOffered: { text: 'A reveiw', kind: null, state: 'offered' },
    });
    const { user } = show(<LivePage personId={personId} />);
    const row = await rowWith('A reveiw');
    await user.click(row.getByRole('button', { name: 'Edit' }));
    const what = await row.findByLabelText('What the help was');
    await user.clear(what);
    await user.type(what, 'A review');
    await user.selectOptions(row.getByLabelText('How far it is'), 'given');
    await user.clear(row.getByLabelText('Day of value'));
    await user.type(row.getByLabelText('Day of value'), 'yesterday');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await rowWith('A review');
    expect((await fileOf(personId)).records).toMatchObject([
      { text: 'A review', state: 'given', day: addDays(TODAY, -1) },
    ]);
  });

  test('a day that cannot be read leaves the record and what was typed', async () => {
    const personId = await keepPerson('Zoë', { note: 'Likes trains' });
    const { user } = show(<LivePage personId={personId} />);
    const row = await rowWith('Likes trains');
    await user.click(row.getByRole('button', { name: 'Edit' }));
    await user.clear(await row.findByLabelText('Day of note'));
    await user.type(row.getByLabelText('Day of note'), 'some day');
    await user.click(row.getByRole('button', { name: 'Save change' }));
    await row.findByText(/cannot be read as a day/);
    expect(row.getByLabelText('Day of note')).toHaveProperty('value', 'some day');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(row.queryByLabelText('Day of note')).toBeNull());
    expect((await fileOf(personId)).records).toMatchObject([{ day: TODAY }]);
  });

  test('a plan that is said to have happened is a touch, and clears the follow-up that was due', async () => {
    const personId = await keepPerson('Zoë', { followUp: { due: TODAY, reason: '' } });
    await run(logTouch, { personId, touch: happened('2026-11-24', 'Lunch') });
    const { user } = show(<LivePage personId={personId} />);
    const row = await rowWith('Lunch');
    await user.click(row.getByRole('button', { name: 'Edit' }));
    await user.selectOptions(await row.findByLabelText('State of this touch'), 'happened');
    await user.click(row.getByRole('button', { name: 'Save change' }));
    await waitFor(async () =>
      expect((await fileOf(personId)).records).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ type: 'touch', state: 'happened', day: TODAY }),
          expect.objectContaining({ type: 'follow-up', state: 'cleared' }),
        ]),
      ),
    );
  });

  test('a promise that is handed over says to whom', async () => {
    const promise = { text: 'the table', by: 'me' as const, due: null };
    const personId = await keepPerson('Zoë', { promise });
    await keepPerson('Bo Lindqvist');
    const { user } = show(<LivePage personId={personId} />);
    const row = await rowWith('the table');
    await user.click(row.getByRole('button', { name: 'Edit' }));
    expect(row.queryByLabelText('Handed over to')).toBeNull();
    await user.selectOptions(await row.findByLabelText('State of promise'), 'handed over');
    await user.type(row.getByLabelText('Handed over to', { selector: 'input' }), 'Bo');
    await user.click(await row.findByRole('option', { name: /Bo Lindqvist/ }));
    await user.click(row.getByRole('button', { name: 'Save change' }));
    await row.findByText((_, element) => element?.textContent === 'Handed over to Bo Lindqvist');
    expect((await fileOf(personId)).records).toMatchObject([
      { state: 'handed over', handedTo: { personId: expect.any(String) }, closedOn: TODAY },
    ]);
  });

  test('a promise that is released says on which day', async () => {
    const promise = { text: 'the table', by: 'me' as const, due: null };
    const personId = await keepPerson('Zoë', { promise });
    const { user } = show(<LivePage personId={personId} />);
    const row = await rowWith('the table');
    await user.click(row.getByRole('button', { name: 'Edit' }));
    await user.selectOptions(await row.findByLabelText('State of promise'), 'released');
    await user.click(row.getByRole('button', { name: 'Save change' }));
    await row.findByText('released on Sat 21 Nov');
    expect((await fileOf(personId)).records).toMatchObject([{ closedOn: TODAY }]);
  });

  test('Remove takes a record away and Undo brings it back', async () => {
    const { user } = show(
      <LivePage personId={await keepPerson('Zoë', { note: 'Likes trains' })} />,
    );
    const row = await rowWith('Likes trains');
    await user.click(row.getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(screen.queryByText('Likes trains')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await rowWith('Likes trains');
  });

  test('what another window corrected meanwhile is kept and shown', async () => {
    const personId = await keepPerson('Zoë', { note: 'Likes trains' });
    const { user } = show(<LivePage personId={personId} />);
    const row = await rowWith('Likes trains');
    await user.click(row.getByRole('button', { name: 'Edit' }));
    await user.type(await row.findByLabelText('This note'), ' a lot');
    const [note] = (await fileOf(personId)).records;
    const edits = { text: { value: 'Likes boats', basedOn: 1 } };
    await run(editRecord, { personId, recordId: note!.id, edits });
    expect(row.getByLabelText('This note')).toHaveProperty('value', 'Likes trains a lot');
    await user.click(row.getByRole('button', { name: 'Save change' }));
    await user.click(await row.findByRole('button', { name: 'Use this instead' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /instead/ })).toBeNull());
    expect((await fileOf(personId)).records).toMatchObject([{ text: 'Likes boats' }]);
  });

  test('long timelines are filled thirty at a time', async () => {
    const personId = await keepPerson('Zoë');
    for (let back = 0; back < 35; back += 1) {
      await run(logTouch, { personId, touch: happened(addDays(TODAY, -back), `Call ${back}`) });
    }
    const { user } = show(<LivePage personId={personId} />);
    await screen.findByText('Call 29');
    expect(screen.queryByText('Call 30')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await screen.findByText('Call 34');
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });
});
