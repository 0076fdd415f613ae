// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { PeopleList } from '@/components/people/people-list';
import { usePeople } from '@/components/people/use-people';
import { logPerson } from '@/lib/acts/log-person';
import { today } from '@/lib/clock';
import { addDays } from '@/lib/domain/day';
import type { PersonSummary } from '@/lib/search/summary';
import type { Live } from '@/lib/storage/live';
import { run } from '@/lib/storage/run';
import { emptyStore, logInput } from '@/tests/builders';
import { summary } from './summary';

const onAddPerson = vi.fn();

function list(people: Live<PersonSummary[]>) {
  return <PeopleList people={people} hrefOf={(id) => `#/person/${id}`} onAddPerson={onAddPerson} />;
}

function show(...people: PersonSummary[]) {
  return render(list({ state: 'ready', value: people }));
}

function names(): string[] {
  return screen.getAllByRole('link').map((link) => link.textContent);
}

beforeEach(() => onAddPerson.mockReset());

describe('the list of people', () => {
  test('stands in the order of names as the language has it, whatever their case and marks', () => {
    show(summary('Zoë'), summary('ørjan'), summary('Émile'), summary('eric'), summary('Ana'));
    expect(names()).toEqual(['Ana', 'Émile', 'eric', 'ørjan', 'Zoë']);
  });

  test('sorted by next follow-up those without one come last', async () => {
    show(
      summary('Ana'),
      summary('Jonas', { nextFollowUp: '2027-01-02' }),
      summary('Zoë', { nextFollowUp: '2026-12-03' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Next follow-up' }));
    expect(names()).toEqual(['Zoë', 'Jonas', 'Ana']);
    const header = screen.getByRole('columnheader', { name: 'Next follow-up' });
    expect(header.getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(screen.getByRole('button', { name: 'Name' }));
    expect(names()).toEqual(['Ana', 'Jonas', 'Zoë']);
  });

  test('Search keeps those with a word that begins with each word typed, accents and case aside', async () => {
    show(
      summary('Zoë Quartermaine', { expertise: ['variable fonts'] }),
      summary('Zoe Ruiz'),
      summary('Ana Ruiz'),
    );
    const search = screen.getByRole('searchbox', { name: 'Search' });
    await userEvent.type(search, 'ZOE r');
    await waitFor(() => expect(names()).toEqual(['Zoe Ruiz']));
    screen.getByText('1 of 3 people');
    await userEvent.clear(search);
    await userEvent.type(search, 'fonts');
    await waitFor(() => expect(names()).toEqual(['Zoë Quartermaine']));
  });

  test('a row found by a former name or nickname says so, one found by the name does not', async () => {
    show(
      summary('Ana Ruiz', { formerNames: ['Ana Lindqvist'], line: 'Type director' }),
      summary('Jonas Lindqvist', { formerNames: ['Jonas Berg'] }),
      summary('Olu Adeyemi', { nickname: 'Lindy' }),
      summary('نور الفارسي', { formerNames: ['نور لند'] }),
    );
    const search = screen.getByRole('searchbox', { name: 'Search' });
    await userEvent.type(search, 'lind');
    await screen.findByText('3 of 4 people');
    const said = names().map(
      (name) => screen.getByRole('row', { name: new RegExp(name) }).textContent,
    );
    expect(said[0]).toContain('formerly Ana Lindqvist · Type director');
    expect(said[1]).not.toContain('formerly');
    expect(said[2]).toContain('called Lindy');
    await userEvent.clear(search);
    await userEvent.type(search, 'لند');
    await screen.findByText('1 of 4 people');
    expect(screen.getByText('نور لند').tagName).toBe('BDI');
    await userEvent.clear(search);
    await screen.findByText('4 people');
    expect(screen.queryByText('Ana Lindqvist')).toBeNull();
  });

  test('a search that finds nobody says so and is cleared with one button', async () => {
    show(summary('Ana'));
    const search = screen.getByRole('searchbox', { name: 'Search' });
    await userEvent.type(search, 'xyz');
    await screen.findByRole('heading', { name: 'Nobody matches “xyz”' });
    await userEvent.click(screen.getByRole('button', { name: 'Clear search' }));
    await waitFor(() => expect(names()).toEqual(['Ana']));
    expect(document.activeElement).toBe(search);
  });

  test('the key / leads to Search', async () => {
    show(summary('Ana'));
    await userEvent.keyboard('/');
    const search = screen.getByRole('searchbox', { name: 'Search' });
    expect(document.activeElement).toBe(search);
    expect(search).toHaveProperty('value', '');
  });

  test('a row says who somebody is, what they know, and when you were and will be in touch', () => {
    show(
      summary('Hana', {
        line: 'Research lead, Aozora',
        roles: ['peer'],
        expertise: ['HCI', 'grants'],
        starred: true,
        lastTouch: addDays(today(), -42),
        nextFollowUp: addDays(today(), -12),
      }),
    );
    const row = screen.getByRole('row', { name: /Hana/ });
    expect(row.textContent).toContain('Research lead, Aozora');
    within(row).getByText('peer');
    within(row).getByText('HCI, grants');
    within(row).getByText('6 weeks ago');
    within(row).getByText('12 days over');
    within(row).getByText('Starred');
    expect(screen.getByRole('link', { name: 'Hana' }).getAttribute('href')).toBe('#/person/Hana');
  });

  test('one row is a tab stop and arrow keys move it', async () => {
    show(summary('Ana'), summary('Hana'), summary('Zoë'));
    screen.getByRole('link', { name: 'Ana' }).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('Hana');
    await userEvent.keyboard('{End}');
    expect(document.activeElement?.textContent).toBe('Zoë');
    await userEvent.keyboard('k');
    expect(document.activeElement?.textContent).toBe('Hana');
    const stops = screen.getAllByRole('link').filter(({ tabIndex }) => tabIndex === 0);
    expect(stops.map(({ textContent }) => textContent)).toEqual(['Hana']);
  });

  test('Add person is offered, also where nobody is kept yet', async () => {
    show();
    screen.getByRole('heading', { name: 'Nobody here yet' });
    await userEvent.click(screen.getByRole('button', { name: 'Add person' }));
    expect(onAddPerson).toHaveBeenCalledOnce();
  });

  test('a store that cannot be read is no empty list', () => {
    render(list({ state: 'failed', error: new Error('damaged') }));
    screen.getByRole('alert');
    expect(screen.queryByText('Nobody here yet')).toBeNull();
  });

  test('of 30,000 people only those in sight are drawn, and the last is one key away', async () => {
    show(...Array.from({ length: 30_000 }, (_, n) => summary(`Person ${n}`)));
    screen.getByText('30,000 people');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('30001');
    screen.getByRole('link', { name: 'Person 0' }).focus();
    await userEvent.keyboard('{End}');
    expect(document.activeElement?.textContent).toBe('Person 29999');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
  });
});

describe('everyone who is kept', () => {
  function Page() {
    return list(usePeople());
  }

  test('is read from the store and stays up to date', async () => {
    await emptyStore();
    render(<Page />);
    await screen.findByText('Nobody here yet');
    await run(logPerson, logInput('Zoë Quartermaine', { fields: { name: 'Zoë Quartermaine' } }));
    await screen.findByRole('link', { name: 'Zoë Quartermaine' });
    await emptyStore();
  });
});
