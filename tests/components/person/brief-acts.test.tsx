// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readDraft } from '@/lib/storage/drafts';
import { emptyStore, TODAY } from '@/tests/builders';
import {
  draftHolds,
  fileOf,
  keepPerson,
  LivePage,
  show,
  standStill,
} from '@/tests/components/person/page';

beforeEach(async () => {
  standStill();
  await emptyStore();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a promise on the brief', () => {
  test('a promise that will be late gets a new day and remembers the old one', async () => {
    const personId = await keepPerson('Zoë', {
      promise: { text: 'the table', by: 'me', due: '2026-11-27' },
    });
    const { user } = show(<LivePage personId={personId} />);
    await user.click(await screen.findByRole('button', { name: /late/ }));
    await user.type(screen.getByLabelText('New day'), '4 Dec{Enter}');
    await screen.findByText(/by Fri 4 Dec/);
    expect((await fileOf(personId)).records).toMatchObject([
      { state: 'renegotiated', due: '2026-12-04', earlierDues: ['2026-11-27'] },
    ]);
  });

  test('a promise that cannot be kept is handed over, or released', async () => {
    const personId = await keepPerson('Zoë', {
      promise: { text: 'the table', by: 'me', due: '2026-11-27' },
    });
    const { user } = show(<LivePage personId={personId} />);
    await user.click(await screen.findByRole('button', { name: /late/ }));
    await user.click(screen.getByRole('button', { name: 'Hand over…' }));
    await user.type(await screen.findByLabelText('Handed over to'), 'Bo');
    await user.click(screen.getByRole('button', { name: 'Hand over' }));
    await screen.findByText('Promise handed over');
    expect((await fileOf(personId)).records).toMatchObject([
      { state: 'handed over', handedTo: { name: 'Bo' }, closedOn: TODAY },
    ]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await user.click(await screen.findByRole('button', { name: /late/ }));
    await user.click(screen.getByRole('button', { name: 'Release' }));
    await screen.findByText('Promise released');
    expect((await fileOf(personId)).records).toMatchObject([{ state: 'released', handedTo: null }]);
  });

  test('a new day that is typed and not saved is a draft, until it is saved or let go', async () => {
    const promise = { text: 'the table', by: 'me' as const, due: '2026-11-27' };
    const personId = await keepPerson('Zoë', { promise });
    const first = show(<LivePage personId={personId} />);
    await first.user.click(await screen.findByRole('button', { name: /late/ }));
    await first.user.type(screen.getByLabelText('New day'), '4 Dec');
    const [record] = (await fileOf(personId)).records;
    const draftId = `person/${personId}/promise/${record?.id}`;
    await draftHolds(draftId, { day: { value: '4 Dec' } });
    first.unmount();
    const { user } = show(<LivePage personId={personId} />);
    expect(await screen.findByLabelText('New day')).toHaveProperty('value', '4 Dec');
    await user.clear(screen.getByLabelText('New day'));
    await user.type(screen.getByLabelText('New day'), '5 Dec{Enter}');
    await screen.findByText(/by Sat 5 Dec/);
    await waitFor(async () => expect(await readDraft(draftId)).toBeUndefined());
    expect(screen.queryByLabelText('New day')).toBeNull();
    await user.click(screen.getByRole('button', { name: /late/ }));
    await user.type(screen.getByLabelText('New day'), '6 Dec');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(async () => expect(await readDraft(draftId)).toBeUndefined());
    expect((await fileOf(personId)).records).toMatchObject([{ due: '2026-12-05' }]);
  });

  test('so is to whom it is to be handed over', async () => {
    const promise = { text: 'the table', by: 'me' as const, due: '2026-11-27' };
    const personId = await keepPerson('Zoë', { promise });
    const first = show(<LivePage personId={personId} />);
    await first.user.click(await screen.findByRole('button', { name: /late/ }));
    await first.user.click(screen.getByRole('button', { name: 'Hand over…' }));
    await first.user.type(await screen.findByLabelText('Handed over to'), 'Bo');
    const [record] = (await fileOf(personId)).records;
    await draftHolds(`person/${personId}/promise/${record?.id}`, { to: { value: { name: 'Bo' } } });
    first.unmount();
    const { user } = show(<LivePage personId={personId} />);
    expect(await screen.findByLabelText('Handed over to')).toHaveProperty('value', 'Bo');
    await user.click(screen.getByRole('button', { name: 'Hand over' }));
    await screen.findByText('Promise handed over');
    expect((await fileOf(personId)).records).toMatchObject([{ handedTo: { name: 'Bo' } }]);
  });

  test('kept with two presses is kept once, and Undo is still there', async () => {
    const personId = await keepPerson('Zoë', {
      promise: { text: 'the table', by: 'me', due: '2026-11-27' },
    });
    const { user } = show(<LivePage personId={personId} />);
    await user.dblClick(await screen.findByRole('button', { name: 'Kept' }));
    await screen.findByText('Promise kept');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Kept' })).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('button', { name: 'Kept' });
  });
});

describe('the next follow-up', () => {
  test('a new reason for the follow-up wants a day, and is not lost', async () => {
    const personId = await keepPerson('Zoë', {
      followUp: { due: '2026-12-03', reason: 'article' },
    });
    const { user } = show(<LivePage personId={personId} />);
    await user.click(await screen.findByRole('button', { name: 'Change' }));
    await user.clear(await screen.findByLabelText('New day'));
    await user.type(screen.getByLabelText('New reason'), ' and photos');
    await user.click(screen.getByRole('button', { name: 'Save change' }));
    await screen.findByText('Say when, or clear the reason.');
    expect(screen.getByLabelText('New reason')).toHaveProperty('value', 'article and photos');
    expect((await fileOf(personId)).records).toMatchObject([{ state: 'open' }]);
  });

  test('a day that is cleared takes the follow-up away', async () => {
    const personId = await keepPerson('Zoë', {
      followUp: { due: '2026-12-03', reason: 'article' },
    });
    const { user } = show(<LivePage personId={personId} />);
    await user.click(await screen.findByRole('button', { name: 'Change' }));
    await user.clear(await screen.findByLabelText('New day'));
    await user.click(screen.getByRole('button', { name: 'Save change' }));
    await screen.findByText('Follow-up taken away');
    expect((await fileOf(personId)).records).toMatchObject([{ state: 'dropped' }]);
  });

  test('the next follow-up changes in place', async () => {
    const personId = await keepPerson('Zoë', {
      followUp: { due: '2026-12-03', reason: 'article' },
    });
    const { user } = show(<LivePage personId={personId} />);
    await user.click(await screen.findByRole('button', { name: 'Change' }));
    const day = await screen.findByLabelText('New day');
    await user.clear(day);
    await user.type(day, 'soonish');
    await user.click(screen.getByRole('button', { name: 'Save change' }));
    await screen.findByText(/cannot be read as a day/);
    await user.clear(day);
    await user.type(day, '2026-12-10');
    await user.click(screen.getByRole('button', { name: 'Save change' }));
    await screen.findByRole('button', { name: 'Change' });
    await waitFor(() =>
      expect(screen.getByText('Next').nextSibling?.textContent).toContain('Thu 10 Dec · article'),
    );
  });
});
