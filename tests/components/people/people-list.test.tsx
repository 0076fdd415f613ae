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
const onExport = vi.fn();

function list(people: Live<PersonSummary[]>) {
  return (
    <PeopleList
      people={people}
      hrefOf={(id) => `#/person/${id}`}
      onAddPerson={onAddPerson}
      onExport={onExport}
    />
  );
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

describe('choosing people in the list', () => {
  const five = ['Ana', 'Émile', 'Jonas', 'Olu', 'نور'].map((name) => summary(name));
  const chosen = () =>
    screen
      .getAllByRole('row', { selected: true })
      .map((row) => within(row).getByRole('link').textContent);

  test('Space chooses the row in focus and lets go of it; Shift and an arrow go on from there', async () => {
    show(...five);
    const user = userEvent.setup();
    screen.getByRole('link', { name: 'Émile' }).focus();
    await user.keyboard(' ');
    expect(chosen()).toEqual(['Émile']);
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(chosen()).toEqual(['Émile', 'Jonas', 'Olu']);
    screen.getByText('3 chosen');
    await user.keyboard(' ');
    expect(chosen()).toEqual(['Émile', 'Jonas']);
  });

  test('a click on a box chooses, a click with Shift everyone up to there', async () => {
    show(...five);
    const user = userEvent.setup();
    await user.click(screen.getByRole('checkbox', { name: 'Choose Olu' }));
    await user.keyboard('{Shift>}');
    await user.click(screen.getByRole('checkbox', { name: 'Choose Émile' }));
    await user.keyboard('{/Shift}');
    expect(chosen()).toEqual(['Émile', 'Jonas', 'Olu']);
  });

  test('those chosen can be exported, a search for others does not let go of them', async () => {
    onExport.mockReset();
    const { container } = show(...five);
    const user = userEvent.setup();
    await user.click(screen.getByRole('checkbox', { name: 'Choose Olu' }));
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'ana');
    await waitFor(() => expect(names()).toEqual(['Ana']));
    await user.click(screen.getByRole('checkbox', { name: 'Choose Ana' }));
    await user.click(screen.getByRole('button', { name: 'Export…' }));
    expect(onExport).toHaveBeenCalledExactlyOnceWith([five[0]!.personId, five[3]!.personId]);
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(screen.queryByText('2 chosen')).toBeNull();
    expect(document.activeElement).toBe(within(container).getByRole('link', { name: 'Ana' }));
  });

  test('Choose all takes everyone who is shown, Escape lets go of all', async () => {
    show(...five);
    const user = userEvent.setup();
    screen.getByRole('link', { name: 'Ana' }).focus();
    await user.keyboard(' ');
    await user.click(screen.getByRole('button', { name: 'Choose all 5' }));
    screen.getByText('5 chosen');
    expect(screen.queryByRole('button', { name: /Choose all/ })).toBeNull();
    screen.getByRole('link', { name: 'Ana' }).focus();
    await user.keyboard('{Escape}');
    expect(screen.queryAllByRole('row', { selected: true })).toEqual([]);
  });

  test('whoever is removed meanwhile is chosen no more', async () => {
    const view = show(...five);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Choose Olu' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Choose Ana' }));
    view.rerender(list({ state: 'ready', value: five.filter(({ name }) => name !== 'Olu') }));
    screen.getByText('1 chosen');
  });
});
