// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { editPerson } from '@/lib/acts/edit-person';
import { run } from '@/lib/storage/run';
import { emptyStore } from '@/tests/builders';
import { fileOf, keepPerson, LivePage, show, standStill } from '@/tests/components/person/page';

beforeEach(async () => {
  standStill();
  await emptyStore();
});
afterEach(() => {
  vi.useRealTimers();
});

async function openDetails(rest: Parameters<typeof keepPerson>[1] = {}) {
  const personId = await keepPerson('Zoë', rest);
  const page = show(<LivePage personId={personId} />);
  await screen.findByRole('button', { name: 'Details', expanded: true });
  return { personId, ...page };
}

const field = (name: string): HTMLElement =>
  screen.getByLabelText(name, { selector: 'input, textarea' });

const personOf = async (personId: string) => (await fileOf(personId)).person;

describe('the details', () => {
  test('all of them are there from the start, each under its own name', async () => {
    await openDetails();
    for (const label of [
      'Name',
      'Nickname',
      'Pronunciation',
      'Former names',
      'Headline',
      'Company',
      'Position',
      'Location',
      'E-mail',
      'How you met',
      'Where you met',
      'Met on',
      'Introduced by',
      'Expertise',
      'Roles',
      'Labels',
      'Hopes for',
      'Needs',
      'Bring up next time',
      'Note',
      'Ideal gap',
      'Limit',
    ]) {
      expect(field(label), label).toBeDefined();
    }
  });

  test('a text is saved when its field is left or Enter is pressed, and Escape reverts', async () => {
    const { user, personId } = await openDetails();
    await user.type(field('Company'), 'Foundry Nine');
    await user.tab();
    await waitFor(async () => expect((await personOf(personId)).company).toBe('Foundry Nine'));
    await user.type(field('Position'), 'Type director{Enter}');
    await waitFor(async () => expect((await personOf(personId)).position).toBe('Type director'));
    await screen.findByText('Type director at Foundry Nine');
    await user.type(field('Location'), 'Lis{Escape}');
    expect(field('Location')).toHaveProperty('value', '');
    await user.tab();
    expect((await personOf(personId)).location).toBe('');
  });

  test('tags, days, gaps and who introduced you are corrected too', async () => {
    await keepPerson('Ana Ruiz');
    const { user, personId } = await openDetails();
    await user.type(field('Roles'), 'mentor{Enter}peer{Enter}');
    await user.type(field('Needs'), 'a printer,');
    await user.type(field('Met on'), 'March 2025{Enter}');
    await user.type(field('Ideal gap'), '4 weeks{Enter}');
    await user.type(field('Introduced by'), 'Ana');
    await user.click(await screen.findByRole('option', { name: /Ana Ruiz/ }));
    await user.type(field('Hopes for'), 'A teaching post');
    await user.tab();
    await waitFor(async () =>
      expect(await personOf(personId)).toMatchObject({
        roles: ['mentor', 'peer'],
        needs: ['a printer'],
        metOn: '2025-03',
        idealGap: 28,
        introducedBy: { personId: expect.any(String) },
        hopesFor: 'A teaching post',
        clashes: [],
      }),
    );
    expect(field('Met on')).toHaveProperty('value', 'Mar 2025');
  });

  test('a tag can be taken away', async () => {
    const { user, personId } = await openDetails({
      fields: { name: 'Zoë', expertise: ['kerning', 'fonts'] },
    });
    await user.click(screen.getByRole('button', { name: /kerning/ }));
    await waitFor(async () => expect((await personOf(personId)).expertise).toEqual(['fonts']));
  });

  test('what to bring up next time goes to the brief, once', async () => {
    const { user, personId } = await openDetails();
    await user.type(field('Bring up next time'), 'the workshop{Enter}');
    await screen.findByRole('checkbox', { name: 'the workshop' });
    await user.tab();
    expect((await fileOf(personId)).records).toMatchObject([{ type: 'bring-up' }]);
    expect(field('Bring up next time')).toHaveProperty('value', '');
  });

  test.each([
    ['Ideal gap', '0'],
    ['Ideal gap', '-3'],
    ['Limit', 'often'],
    ['Limit', '7'],
    ['Name', ' '],
    ['Met on', '2031'],
  ])('%s does not take "%s", and says so beside the field', async (label, typed) => {
    const { user, personId } = await openDetails({ fields: { name: 'Zoë', idealGap: 28 } });
    await user.clear(field(label));
    await user.type(field(label), `${typed}{Enter}`);
    await waitFor(() => expect(field(label).getAttribute('aria-invalid')).toBe('true'));
    expect(field(label)).toHaveProperty('value', typed);
    const about = field(label).getAttribute('aria-describedby') ?? '';
    const sentence = about.split(' ').map((id) => document.getElementById(id)?.textContent);
    expect(sentence.join('')).toMatch(/\.$/);
    expect(await personOf(personId)).toMatchObject({
      name: 'Zoë',
      idealGap: 28,
      limit: null,
      metOn: null,
    });
  });

  test('what is half typed survives an act of another window', async () => {
    const { user, personId } = await openDetails();
    await user.type(field('Company'), 'Foundry');
    await run(editPerson, { personId, edits: { headline: { value: 'Designer' } } });
    await screen.findByText('Designer');
    expect(field('Company')).toHaveProperty('value', 'Foundry');
    await user.type(field('Company'), ' Nine{Enter}');
    await waitFor(async () =>
      expect(await personOf(personId)).toMatchObject({
        company: 'Foundry Nine',
        headline: 'Designer',
        clashes: [],
      }),
    );
  });

  test('what is typed is saved when the page goes, though no field was left', async () => {
    const { user, personId, unmount } = await openDetails();
    await user.type(field('Company'), 'Foundry');
    unmount();
    await waitFor(async () => expect((await personOf(personId)).company).toBe('Foundry'));
  });

  test('the same field set in two windows shows both values, and the other can be taken', async () => {
    const { user, personId } = await openDetails();
    await user.type(field('Company'), 'Foundry Nine');
    await run(editPerson, { personId, edits: { company: { value: 'Loom', basedOn: 0 } } });
    await user.tab();
    const use = await screen.findByRole('button', { name: 'Use this instead' });
    expect(use.closest('.clash')?.textContent).toContain('Loom');
    expect(field('Company')).toHaveProperty('value', 'Foundry Nine');
    await user.click(use);
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Use this instead' })).toBeNull(),
    );
    expect(field('Company')).toHaveProperty('value', 'Loom');
    expect((await personOf(personId)).company).toBe('Loom');
  });

  test('of two values the one that stands can be left as it is, and Undo shows both again', async () => {
    const { user, personId } = await openDetails();
    await user.type(field('Company'), 'Foundry Nine');
    await run(editPerson, { personId, edits: { company: { value: 'Loom', basedOn: 0 } } });
    await user.tab();
    await user.click(await screen.findByRole('button', { name: 'Leave as it is' }));
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Use this instead' })).toBeNull(),
    );
    expect(await personOf(personId)).toMatchObject({ company: 'Foundry Nine', clashes: [] });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('button', { name: 'Use this instead' });
  });

  test('a field set twice in a row in one window is no clash', async () => {
    const { user, personId } = await openDetails();
    await user.type(field('Company'), 'Loom{Enter} Ltd{Enter}');
    await waitFor(async () => expect((await personOf(personId)).company).toBe('Loom Ltd'));
    expect((await personOf(personId)).clashes).toEqual([]);
  });
});
