// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyStore } from '@/tests/builders';
import { fileOf, keepPerson, LivePage, show, standStill } from '@/tests/components/person/page';

beforeEach(async () => {
  standStill();
  await emptyStore();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What stands quietly beside the name. */
const beside = (): string => document.querySelector('.person-other-names')?.textContent ?? '';

test('somebody of whom nothing is said has nothing beside the name', async () => {
  show(<LivePage personId={await keepPerson('Zoë Quartermaine')} />);
  await screen.findByRole('heading', { level: 1 });
  expect(beside()).toBe('');
});

test('nickname, pronunciation and former names are corrected in place and stand beside the name', async () => {
  const personId = await keepPerson('Zoë Quartermaine');
  const { user } = show(<LivePage personId={personId} />);
  await user.type(await screen.findByLabelText('Nickname'), 'Zo{Enter}');
  await waitFor(() => expect(beside()).toBe('“Zo”'));
  await user.type(screen.getByLabelText('Pronunciation'), 'ZOH-ee{Enter}');
  await waitFor(() => expect(beside()).toBe('“Zo” · ZOH-ee'));
  await user.type(screen.getByLabelText('Former names'), 'Zoë Márquez{Enter}');
  await waitFor(() => expect(beside()).toBe('“Zo” · ZOH-ee · also known as Zoë Márquez'));
  expect((await fileOf(personId)).person).toMatchObject({
    name: 'Zoë Quartermaine',
    nickname: 'Zo',
    pronunciation: 'ZOH-ee',
    formerNames: ['Zoë Márquez'],
  });
});

test.each([
  ['another spelling of the name', ['Zoe Quartermaine', 'ZOË QUARTERMAINE'], ''],
  ['a part of the name', ['Quartermaine'], ''],
  ['the nickname', ['Zo'], ''],
  ['a family name she had', ['Zoë Márquez'], 'also known as Zoë Márquez'],
  ['a name in another script', ['زوي كوارترماين'], 'also known as زوي كوارترماين'],
  ['more than two, the newest first', ['A B', 'C D', 'E F'], 'also known as E F, C D'],
])('of former names, %s: what says something new is shown', async (_, formerNames, shown) => {
  const name = 'Zoë Quartermaine';
  const fields = { name, nickname: 'Zo', formerNames };
  show(<LivePage personId={await keepPerson(name, { fields })} />);
  await screen.findByRole('heading', { level: 1 });
  expect(beside()).toBe(['“Zo”', shown].filter(Boolean).join(' · '));
});
