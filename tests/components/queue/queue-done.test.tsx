// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readDraft } from '@/lib/storage/drafts';
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

describe('Done', () => {
  it('pressed twice without a word closes the follow-up and makes no touch', async () => {
    const personId = await keep('Hana Kobayashi', TODAY);
    const { user } = showQueue();
    await user.click(await buttonOf('Hana Kobayashi', 'Done'));
    await screen.findByRole('textbox', { name: 'What happened' });
    await user.click(await buttonOf('Hana Kobayashi', 'Done'));
    await gone('Hana Kobayashi');
    expect(screen.getByText('Done: Hana Kobayashi')).toBeTruthy();
    expect(await records(personId)).toMatchObject([{ type: 'follow-up', state: 'done' }]);
  });

  it('opens a form with the focus in What happened, where Enter in the empty form finishes', async () => {
    const personId = await keep('Hana Kobayashi', TODAY);
    const { user } = showQueue();
    await user.click(await buttonOf('Hana Kobayashi', 'Done'));
    const what = await screen.findByRole('textbox', { name: 'What happened' });
    await waitFor(() => expect(document.activeElement).toBe(what));
    await user.keyboard('{Enter}');
    await gone('Hana Kobayashi');
    expect(await records(personId)).toMatchObject([{ state: 'done' }]);
  });

  it('keeps what was filled in: a touch of today, the value, the next follow-up', async () => {
    const personId = await keep('Hana Kobayashi', TODAY);
    const { user } = showQueue();
    await user.click(await buttonOf('Hana Kobayashi', 'Done'));
    await user.type(
      await screen.findByRole('textbox', { name: 'What happened' }),
      'Discussed the grant{Enter}and the move',
    );
    await user.type(screen.getByRole('textbox', { name: 'Value you offered' }), 'A reference');
    await user.click(await screen.findByRole('button', { name: 'Next week, Sat 28 Nov' }));
    await user.type(screen.getByRole('textbox', { name: 'Follow-up reason' }), 'the result');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await gone('Hana Kobayashi');
    expect(await records(personId)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          type: 'touch',
          state: 'happened',
          day: TODAY,
          text: 'Discussed the grant\nand the move',
        }),
        expect.objectContaining({ type: 'value', direction: 'given', text: 'A reference' }),
        expect.objectContaining({
          type: 'follow-up',
          state: 'open',
          due: '2026-11-28',
          reason: 'the result',
        }),
      ]),
    );
  });

  it('refuses a day that cannot be read beside its field, and keeps what was typed', async () => {
    const personId = await keep('Hana Kobayashi', TODAY);
    const { user } = showQueue();
    await user.click(await buttonOf('Hana Kobayashi', 'Done'));
    await user.type(await screen.findByRole('textbox', { name: 'What happened' }), 'Lunch');
    const day = await screen.findByRole('textbox', { name: 'Next follow-up' });
    await user.type(day, 'gibberish');
    await user.click(await buttonOf('Hana Kobayashi', 'Done'));
    expect(await screen.findByText(/cannot be read as a day/)).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What happened' }).value).toBe(
      'Lunch',
    );
    expect(await records(personId)).toMatchObject([{ type: 'follow-up', state: 'open' }]);
  });

  it('refuses a reason without a day beside the day, and keeps the reason', async () => {
    const personId = await keep('Hana Kobayashi', TODAY);
    const { user } = showQueue();
    await user.click(await buttonOf('Hana Kobayashi', 'Done'));
    const day = await screen.findByRole('textbox', { name: 'Next follow-up' });
    await user.type(day, 'n');
    const reason = screen.getByRole<HTMLInputElement>('textbox', { name: 'Follow-up reason' });
    await user.type(reason, 'the result');
    await user.clear(day);
    await user.click(await buttonOf('Hana Kobayashi', 'Done'));
    expect(await screen.findByText('Say when, or clear the reason.')).toBeTruthy();
    expect(day.getAttribute('aria-invalid')).toBe('true');
    expect(reason.value).toBe('the result');
    expect(await records(personId)).toMatchObject([{ type: 'follow-up', state: 'open' }]);
  });

  it('closed with Cancel keeps what was typed, and D does not finish it unseen', async () => {
    const personId = await keep('Hana Kobayashi', TODAY);
    const { user } = showQueue({ isFocusedFirst: true });
    await row('Hana Kobayashi');
    await user.keyboard('d');
    await user.type(await screen.findByRole('textbox', { name: 'What happened' }), 'Lunch');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.keyboard('d');
    const again = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: 'What happened',
    });
    expect(again.value).toBe('Lunch');
    expect(screen.getByText('Draft kept')).toBeTruthy();
    screen.getByRole('button', { name: 'Cancel' }).focus();
    await user.keyboard('d');
    expect(again.isConnected).toBe(true);
    expect(await records(personId)).toMatchObject([{ state: 'open' }]);
    await user.click(await buttonOf('Hana Kobayashi', 'Done'));
    await gone('Hana Kobayashi');
    expect(await records(personId)).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: 'touch', text: 'Lunch' })]),
    );
  });

  it('what was typed and not finished is there again when the form is opened again', async () => {
    await keep('Hana Kobayashi', TODAY);
    const { user } = showQueue();
    await user.click(await buttonOf('Hana Kobayashi', 'Done'));
    await user.type(await screen.findByRole('textbox', { name: 'What happened' }), 'Lunch');
    await user.keyboard('{Escape}');
    await user.click(await buttonOf('Hana Kobayashi', 'Done'));
    const again = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: 'What happened',
    });
    expect(again.value).toBe('Lunch');
    await user.click(await buttonOf('Hana Kobayashi', 'Done'));
    await gone('Hana Kobayashi');
  });

  it('leaves no draft behind once it is saved', async () => {
    const personId = await keep('Hana Kobayashi', TODAY);
    const [followUp] = await records(personId);
    const { user } = showQueue();
    await user.click(await buttonOf('Hana Kobayashi', 'Done'));
    await user.type(await screen.findByRole('textbox', { name: 'What happened' }), 'Lunch');
    const id = `done/follow-up/${followUp?.id}`;
    await waitFor(async () => expect((await readDraft(id))?.values).toEqual({ text: 'Lunch' }));
    await user.click(await buttonOf('Hana Kobayashi', 'Done'));
    await gone('Hana Kobayashi');
    await waitFor(async () => expect(await readDraft(id)).toBeUndefined());
  });

  it('finishes only the item that speaks; what stood beneath speaks next', async () => {
    const personId = await keep('Jonas Lindqvist', '2026-11-23');
    await plan(personId, TODAY, 'coffee');
    const { user } = showQueue();
    await user.click(await buttonOf('Jonas Lindqvist', 'Done'));
    await screen.findByRole('textbox', { name: 'What happened' });
    await user.keyboard('{Enter}');
    await waitFor(async () =>
      expect((await row('Jonas Lindqvist')).textContent).not.toContain('Coffee'),
    );
    expect((await row('Jonas Lindqvist')).textContent).toContain('Follow-up you set on 7 Nov');
    expect(shownSections()).toEqual({ 'This week': ['Jonas Lindqvist'] });
  });
});
