// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SearchBox } from '@/components/people/search-box';
import { NotebookPage } from '@/components/storage/notebook';
import { Toasts } from '@/components/ui/toasts';
import { logPerson } from '@/lib/acts/log-person';
import { readKeptPeople } from '@/lib/storage/people-query';
import { run } from '@/lib/storage/run';
import { emptyStore, logInput } from '@/tests/builders';

const onOpenPerson = vi.fn();

beforeEach(async () => {
  onOpenPerson.mockReset();
  await emptyStore();
  for (const name of ['Zoë Quartermaine', 'Zora Neale', 'Ana Ruiz']) {
    await run(logPerson, logInput(name));
  }
  render(
    <Toasts>
      <NotebookPage>
        <SearchBox onOpenPerson={onOpenPerson} />
      </NotebookPage>
    </Toasts>,
  );
});
afterEach(emptyStore);

async function idOf(name: string): Promise<string | undefined> {
  return (await readKeptPeople()).find((person) => person.name === name)?.personId;
}

function field() {
  return screen.getByRole('searchbox', { name: 'Search' });
}

describe('the search box', () => {
  test('shows nothing until something is typed', () => {
    expect(screen.queryByRole('list')).toBeNull();
  });

  test('finds kept people by the beginning of a word and opens one with a click', async () => {
    await userEvent.type(field(), 'zo');
    await screen.findByRole('button', { name: /Zora/ });
    screen.getByText('2 people found');
    await userEvent.click(screen.getByRole('button', { name: /Zoë/ }));
    expect(onOpenPerson).toHaveBeenCalledExactlyOnceWith(await idOf('Zoë Quartermaine'));
    expect(field()).toHaveProperty('value', '');
  });

  test('Enter opens the best at once, however fast it was typed', async () => {
    await userEvent.type(field(), 'ana{Enter}');
    await waitFor(async () => expect(onOpenPerson).toHaveBeenCalledWith(await idOf('Ana Ruiz')));
  });

  test('somebody found by a former name is shown with it', async () => {
    const person = { name: 'Łucja Wójcik', formerNames: ['Łucja Dąbrowska'] };
    await run(logPerson, logInput(person.name, { fields: person }));
    await userEvent.type(field(), 'dabrow');
    const found = await screen.findByRole('button', { name: /Łucja/ });
    expect(found.textContent).toContain('formerly Łucja Dąbrowska');
  });

  test('arrow keys lead through the results and Escape back to the empty field', async () => {
    await userEvent.type(field(), 'zo');
    await screen.findByRole('button', { name: /Zora/ });
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(document.activeElement?.textContent).toMatch(/^Zo/);
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(field());
    await userEvent.keyboard('{ArrowDown}{Escape}');
    expect(document.activeElement).toBe(field());
    expect(field()).toHaveProperty('value', '');
  });

  test('says that nobody was found', async () => {
    await userEvent.type(field(), 'xyz');
    await screen.findByText('Nobody matches “xyz”');
  });

  test('a store that cannot be read is not called an empty result', async () => {
    vi.spyOn(IDBIndex.prototype, 'getAllKeys').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    await userEvent.type(field(), 'z');
    await screen.findByRole('alert');
    expect(screen.queryByText('Nobody matches “z”')).toBeNull();
  });
});
