// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LogForm } from '@/components/person/log-form';
import type { ProfileInput } from '@/lib/acts/log-person';
import { readDraft } from '@/lib/storage/drafts';
import { readEverybody } from '@/lib/storage/read-everybody';
import { emptyStore, profile } from '@/tests/builders';
import { draftHolds, keepPerson, show, standStill } from '@/tests/components/person/page';

beforeEach(async () => {
  standStill();
  await emptyStore();
});
afterEach(() => {
  vi.useRealTimers();
});

function showForm(suggestedName = 'Olu Adeyemi', of: ProfileInput | null = profile('olu')) {
  const onSaved = vi.fn();
  const form = (
    <LogForm
      draftId={of?.key ?? 'new'}
      profile={of}
      suggestedName={suggestedName}
      onSaved={onSaved}
    />
  );
  return { onSaved, ...show(form) };
}

const field = (name: string): Promise<HTMLElement> =>
  screen.findByLabelText(name, { selector: 'input, textarea, select' });

describe('the log form', () => {
  test('every label of the product is on a control from the start', async () => {
    showForm();
    await field('Name');
    for (const label of [
      'How you met',
      'Where you met',
      'Met on',
      'Introduced by',
      'Expertise',
      'Value you offered',
      'Kind of value',
      'State of value',
      'Value you received',
      'Kind of value received',
      'Next follow-up',
      'Follow-up reason',
      'Note',
    ]) {
      expect(await field(label), label).toBeInstanceOf(HTMLElement);
    }
  });

  test('saves everything that was typed, and says Saved only then', async () => {
    const ana = await keepPerson('Ana Ruiz');
    const { user, onSaved } = showForm();
    await user.type(await field('How you met'), 'Event');
    await user.type(await field('Where you met'), 'ATypI Lisbon');
    await user.type(await field('Met on'), 'Mar 2025');
    await user.type(await field('Introduced by'), 'Ana');
    await user.click(await screen.findByRole('option', { name: /Ana Ruiz/ }));
    await user.type(await field('Expertise'), 'co-operatives{Enter}licensing');
    await user.type(await field('Value you offered'), 'Our licence comparison');
    await user.selectOptions(await field('Kind of value'), 'article');
    await user.selectOptions(await field('State of value'), 'given');
    await user.type(await field('Value you received'), 'Introduced me to Bo');
    await user.selectOptions(await field('Kind of value received'), 'introduction');
    await user.type(await field('Next follow-up'), '2 weeks');
    await user.type(await field('Follow-up reason'), 'send the draft');
    await user.type(await field('Note'), 'Likes trains');
    expect(screen.queryByText('Saved')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved');
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
    const file = (await readEverybody()).find(({ person }) => person.name === 'Olu Adeyemi');
    expect(file?.person).toMatchObject({
      howMet: 'Event',
      whereMet: 'ATypI Lisbon',
      metOn: '2025-03',
      introducedBy: { personId: ana },
      expertise: ['co-operatives', 'licensing'],
      note: 'Likes trains',
    });
    expect(file?.profiles).toMatchObject([profile('olu')]);
    expect(file?.records).toHaveLength(3);
    expect(file?.records).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          direction: 'given',
          state: 'given',
          kind: 'article',
          text: 'Our licence comparison',
        }),
        expect.objectContaining({ direction: 'received', state: 'open', kind: 'introduction' }),
        expect.objectContaining({ type: 'follow-up', due: '2026-12-05', reason: 'send the draft' }),
      ]),
    );
  });

  test('a name of only blanks is refused beside the field, which gets focus', async () => {
    const { user } = showForm();
    await user.clear(await field('Name'));
    await user.type(await field('Name'), '   ');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/Enter a name/);
    expect(document.activeElement).toBe(screen.getByLabelText('Name'));
    expect(await readEverybody()).toEqual([]);
  });

  test.each([
    ['soonish', /cannot be read as a day/],
    ['2026-11-01', /has passed/],
  ])('a follow-up on "%s" is refused and nothing else is lost', async (typed, sentence) => {
    const { user } = showForm();
    await user.type(await field('Note'), 'Likes trains');
    await user.type(await field('Next follow-up'), typed);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const problem = await screen.findByText(sentence);
    const box = screen.getByLabelText('Next follow-up');
    expect(box.getAttribute('aria-describedby')).toContain(problem.parentElement?.id);
    expect(box).toHaveProperty('value', typed);
    expect(screen.getByLabelText('Note')).toHaveProperty('value', 'Likes trains');
    expect(await readEverybody()).toEqual([]);
  });

  test('a day to come is refused for Met on', async () => {
    const { user } = showForm();
    await user.type(await field('Met on'), '2027');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/still to come/);
    expect(await readEverybody()).toEqual([]);
  });

  test('Ctrl+Enter saves from any field, with the tag that is half typed', async () => {
    const { user, onSaved } = showForm();
    await user.type(await field('Expertise'), 'kerning{Control>}{Enter}{/Control}');
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
    const [file] = await readEverybody();
    expect(file?.person.expertise).toEqual(['kerning']);
  });

  test('saving twice in a row makes one person', async () => {
    const { user, onSaved } = showForm('', null);
    await user.type(
      await field('Name'),
      'Bo Lind{Control>}{Enter}{Enter}{/Control}{Meta>}{Enter}{/Meta}',
    );
    await waitFor(() => expect(onSaved).toHaveBeenCalled());
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await readEverybody()).toHaveLength(1);
  });

  test('what was typed is there again after the form was closed, and gone after it was saved', async () => {
    const first = showForm();
    await first.user.type(await field('Note'), 'Likes trains');
    await first.user.type(await field('Next follow-up'), 'friday');
    expect(within(screen.getByRole('form')).getByRole('status').textContent).toBe('Draft kept');
    await draftHolds(profile('olu').key, { nextFollowUp: 'friday' });
    first.unmount();
    const second = showForm();
    expect(await field('Note')).toHaveProperty('value', 'Likes trains');
    expect(screen.getByLabelText('Next follow-up')).toHaveProperty('value', 'friday');
    await second.user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(second.onSaved).toHaveBeenCalledOnce());
    expect(await readDraft(profile('olu').key)).toBeUndefined();
  });

  test('Undo of what was just saved puts the words back into the form, and Redo takes them', async () => {
    const { user } = showForm();
    await user.type(await field('How you met'), 'at work');
    await user.type(await field('Expertise'), 'kerning{Enter}');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved');
    await waitFor(async () => expect(await field('How you met')).toHaveProperty('value', ''));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () =>
      expect(await field('How you met')).toHaveProperty('value', 'at work'),
    );
    expect(screen.getByText('kerning')).toBeDefined();
    expect(screen.getByText('Draft kept')).toBeDefined();
    expect(await readEverybody()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Redo' }));
    await waitFor(async () => expect(await field('How you met')).toHaveProperty('value', ''));
    expect(await readEverybody()).toMatchObject([{ person: { howMet: 'at work' } }]);
    expect(await readDraft('li:in:olu')).toBeUndefined();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () =>
      expect(await field('How you met')).toHaveProperty('value', 'at work'),
    );
  });

  test('what the page calls a person is kept with their profile, whatever they are called here', async () => {
    const { user } = showForm('Robert Smith', profile('robert-smith'));
    await user.clear(await field('Name'));
    await user.type(await field('Name'), 'Bob{Control>}{Enter}{/Control}');
    await screen.findByText('Saved');
    expect(await readEverybody()).toMatchObject([
      { person: { name: 'Bob' }, profiles: [{ pageName: 'Robert Smith' }] },
    ]);
  });

  test('the name from the title is no draft; once edited it stays the user’s', async () => {
    const { user, unmount } = showForm('Olu Adeyemi');
    await field('Name');
    expect(await readDraft(profile('olu').key)).toBeUndefined();
    await user.type(await field('Name'), ' PhD');
    await draftHolds(profile('olu').key, { name: 'Olu Adeyemi PhD' });
    unmount();
    showForm('(2) Olu Adeyemi');
    expect(await field('Name')).toHaveProperty('value', 'Olu Adeyemi PhD');
  });

  test('a reason without a day, and a kind without a word, are pointed out', async () => {
    const { user } = showForm();
    await user.type(await field('Follow-up reason'), 'send the draft');
    await user.selectOptions(await field('Kind of value'), 'advice');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Say when, or clear the reason.');
    expect(screen.getByText(/Say in a few words what it was/)).toBeDefined();
    expect(await readEverybody()).toEqual([]);
  });

  test('a note of 100,000 characters is saved whole', async () => {
    const { user, onSaved } = showForm();
    const note = 'Ab cd '.repeat(16_667).trim();
    await user.click(await field('Note'));
    await user.paste(note);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
    const [file] = await readEverybody();
    expect(file?.person.note).toBe(note);
  });
});
