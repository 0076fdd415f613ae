// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TODAY } from '@/tests/builders';
import {
  buttonOf,
  gone,
  keep,
  newDay,
  plan,
  records,
  row,
  showQueue,
  shownSections,
} from '@/tests/components/queue/queue-on-screen';

beforeEach(newDay);
afterEach(() => void vi.useRealTimers());

describe('Snooze', () => {
  it('offers three choices, each with its day, and hides the row until then', async () => {
    const personId = await keep('Hana Kobayashi', TODAY);
    const { user } = showQueue();
    await user.click(await buttonOf('Hana Kobayashi', 'Snooze'));
    const choices = within(await screen.findByRole('group', { name: 'Snooze until' }));
    expect(choices.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Tomorrow, Sun 22 Nov',
      'Next week, Sat 28 Nov',
      '1 month, Mon 21 Dec',
    ]);
    await user.click(choices.getByRole('button', { name: /^Next week/ }));
    await gone('Hana Kobayashi');
    expect(screen.getByText('Hana Kobayashi snoozed until Sat 28 Nov')).toBeTruthy();
    expect(await records(personId)).toMatchObject([{ snoozedUntil: '2026-11-28' }]);
  });

  it('until a day of this week leaves the row folded under Later', async () => {
    await keep('Hana Kobayashi', TODAY);
    const { user } = showQueue();
    await user.click(await buttonOf('Hana Kobayashi', 'Snooze'));
    await user.click(screen.getByRole('button', { name: /^Tomorrow/ }));
    await gone('Hana Kobayashi');
    await user.click(screen.getByRole('button', { name: 'Show later (1)' }));
    await waitFor(() => expect(shownSections()).toEqual({ Later: ['Hana Kobayashi'] }));
  });

  it('of a row that shows only later offers days after that, and the row goes', async () => {
    const personId = await keep('Hana Kobayashi', '2026-11-24');
    const { user } = showQueue();
    await user.click(await buttonOf('Hana Kobayashi', 'Snooze'));
    const choices = within(await screen.findByRole('group', { name: 'Snooze until' }));
    expect(choices.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Next week, Sat 28 Nov',
      '2 weeks, Sat 5 Dec',
      '1 month, Mon 21 Dec',
    ]);
    await user.click(choices.getByRole('button', { name: /^Next week/ }));
    await gone('Hana Kobayashi');
    expect(await records(personId)).toMatchObject([{ snoozedUntil: '2026-11-28' }]);
  });

  it('covers every item under the row', async () => {
    const personId = await keep('Jonas Lindqvist', TODAY);
    await plan(personId, TODAY, 'coffee');
    const { user } = showQueue();
    await user.click(await buttonOf('Jonas Lindqvist', 'Snooze'));
    await user.click(screen.getByRole('button', { name: /^1 month/ }));
    await gone('Jonas Lindqvist');
    expect(await records(personId)).toMatchObject([
      { snoozedUntil: '2026-12-21' },
      { snoozedUntil: '2026-12-21' },
    ]);
  });
});

describe('Drop and Undo', () => {
  it('Drop acts at once, and Undo in the toast brings the row back', async () => {
    await keep('Hana Kobayashi', TODAY);
    const { user } = showQueue();
    await user.click(await buttonOf('Hana Kobayashi', 'Drop'));
    await gone('Hana Kobayashi');
    expect(screen.getByText('Dropped: Hana Kobayashi')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await row('Hana Kobayashi')).toBeTruthy();
  });

  it('Ctrl+Z brings back what was dropped', async () => {
    await keep('Hana Kobayashi', TODAY);
    await keep('Priya Sundaram', TODAY);
    const { user } = showQueue();
    await user.click(await buttonOf('Hana Kobayashi', 'Drop'));
    await gone('Hana Kobayashi');
    await user.keyboard('{Control>}z{/Control}');
    expect(await row('Hana Kobayashi')).toBeTruthy();
  });

  it('when the store fails nothing leaves the queue, and the page says so', async () => {
    await keep('Hana Kobayashi', TODAY);
    const { user } = showQueue();
    const drop = await buttonOf('Hana Kobayashi', 'Drop');
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await user.click(drop);
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full');
    expect(await row('Hana Kobayashi')).toBeTruthy();
  });
});
