// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeKith } from '@/lib/storage/open';
import { addDays } from '@/lib/domain/day';
import messages from '@/public/_locales/en/messages.json';
import { profile, TODAY } from '@/tests/builders';
import {
  keep,
  newDay,
  plan,
  row,
  showQueue,
  shownSections,
} from '@/tests/components/queue/queue-on-screen';

beforeEach(newDay);
afterEach(() => void vi.useRealTimers());

describe('rows and sections', () => {
  it('people stand under the heading of their day, each row saying why now', async () => {
    await keep('Hana Kobayashi', '2026-11-17');
    await keep('Priya Sundaram', TODAY, {
      followUp: { due: TODAY, reason: 'ask how the move went' },
    });
    const jonas = await keep('Jonas Lindqvist', null);
    await plan(jonas, '2026-11-25', 'coffee');
    await keep('Ana Ruiz', '2026-11-26');
    showQueue();
    expect((await row('Priya Sundaram')).textContent).toContain(
      'Follow-up you set on 7 Nov: ask how the move went',
    );
    expect((await row('Jonas Lindqvist')).textContent).toContain('Coffee on Wednesday');
    expect(shownSections()).toEqual({
      Overdue: ['Hana Kobayashi'],
      Today: ['Priya Sundaram'],
      'This week': ['Ana Ruiz', 'Jonas Lindqvist'],
    });
  });

  it('a planned touch asks whether it happened once its day has passed', async () => {
    await plan(await keep('Jonas Lindqvist', null), '2026-11-18', 'call', 'the grant');
    await plan(await keep('Ana Ruiz', null), TODAY, null);
    showQueue();
    expect((await row('Jonas Lindqvist')).textContent).toContain(
      'Did it happen? Call on Wednesday: the grant',
    );
    expect((await row('Ana Ruiz')).textContent).toContain('Something planned today');
  });

  it('a person has one row; what is weaker stands beneath what speaks', async () => {
    const jonas = await keep('Jonas Lindqvist', TODAY);
    await plan(jonas, TODAY, 'coffee');
    showQueue();
    const text = (await row('Jonas Lindqvist')).textContent;
    expect(text.indexOf('Coffee today')).toBeLessThan(text.indexOf('Follow-up you set on 7 Nov'));
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });

  it('only the selected row can be acted on; Open profile is there for somebody with a profile', async () => {
    await keep('Hana Kobayashi', '2026-11-17', { profile: profile('hana') });
    await keep('Priya Sundaram', TODAY);
    const { user } = showQueue();
    const hana = await row('Hana Kobayashi');
    const priya = await row('Priya Sundaram');
    const names = (element: HTMLElement) =>
      within(element)
        .getAllByRole('button')
        .map((button) => button.getAttribute('aria-label') ?? button.textContent);
    expect(names(hana)).toEqual(['Hana Kobayashi', 'Done', 'Snooze', 'Open profile', 'Drop']);
    expect(names(priya)).toEqual(['Priya Sundaram', 'What can be done']);
    await user.click(priya);
    expect(names(priya)).toEqual(['Priya Sundaram', 'Done', 'Snooze', 'Drop']);
    expect(names(hana)).toEqual(['Hana Kobayashi', 'What can be done']);
  });

  it('the name opens the person', async () => {
    const personId = await keep('Hana Kobayashi', TODAY);
    const { user, opened } = showQueue();
    await row('Hana Kobayashi');
    await user.click(screen.getByRole('button', { name: 'Hana Kobayashi' }));
    expect(opened).toEqual([personId]);
  });
});

describe('later', () => {
  it('who comes after this week waits folded, and is shown page by page', async () => {
    for (let number = 10; number < 70; number++) {
      await keep(`Person ${number}`, addDays(TODAY, number));
    }
    const { user } = showQueue();
    await user.click(await screen.findByRole('button', { name: 'Show later (60)' }));
    await waitFor(() => expect(shownSections().Later).toHaveLength(50));
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(shownSections().Later).toHaveLength(60));
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('who stands in a section is not shown under Later again', async () => {
    const jonas = await keep('Jonas Lindqvist', TODAY);
    await plan(jonas, '2026-12-24', 'coffee');
    await keep('Ana Ruiz', '2026-12-24');
    const { user } = showQueue();
    await user.click(await screen.findByRole('button', { name: 'Show later (1)' }));
    await row('Ana Ruiz');
    expect(shownSections()).toEqual({ Today: ['Jonas Lindqvist'], Later: ['Ana Ruiz'] });
  });

  it('whom the weekly cap does not let in waits under Later, without a word in red', async () => {
    for (let number = 10; number < 26; number++) await keep(`Person ${number}`, '2026-11-19');
    showQueue();
    await row('Person 10');
    expect(shownSections().Overdue).toHaveLength(15);
    expect(shownSections().Later).toEqual(['Person 25']);
    expect((await row('Person 25')).querySelector('.queue-why-quiet')).not.toBeNull();
  });
});

describe('an empty queue', () => {
  it('says how to begin where nobody is kept', async () => {
    showQueue({ emptyExtra: <button>Add person</button> });
    expect(await screen.findByText('Nobody here yet')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Add person' })).toBeTruthy();
  });

  it('says that nobody is waiting where somebody is kept', async () => {
    await keep('Hana Kobayashi', null);
    showQueue();
    expect(await screen.findByText('Nobody is waiting for you today')).toBeTruthy();
  });

  it('leaves “All clear” to the heading of the popup, so that it stands there once', async () => {
    await keep('Hana Kobayashi', null);
    showQueue();
    await screen.findByText('Nobody is waiting for you today');
    expect(document.body.textContent).not.toContain(messages.popupAllClear.message);
  });
});

it('a store that cannot be read is told of, and never shown as an empty queue', async () => {
  await closeKith();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'UnknownError');
  });
  showQueue();
  expect((await screen.findByRole('alert')).textContent).toContain('cannot be shown');
  expect(screen.queryByText('Nobody is waiting for you today')).toBeNull();
  expect(screen.queryByText('Nobody here yet')).toBeNull();
});
