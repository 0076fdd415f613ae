// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { PersonField, type PersonChoice } from '@/components/ui/person-field';

const KEPT = [
  { personId: 'a', name: 'Ana Ruiz', line: 'Independent' },
  { personId: 'b', name: 'Ana Ruiz', line: 'Archivist, Cais' },
  { personId: 'c', name: 'Olu Adeyemi', line: '' },
];

const find = (query: string) =>
  Promise.resolve(KEPT.filter((one) => one.name.toLowerCase().includes(query.toLowerCase())));

let choice: PersonChoice = null;

function Form({ start = null, search = find }: { start?: PersonChoice; search?: typeof find }) {
  const [value, setValue] = useState<PersonChoice>(start);
  const change = (next: PersonChoice): void => {
    choice = next;
    setValue(next);
  };
  return (
    <>
      <PersonField label="Introduced by" value={value} onChange={change} find={search} />
      <button type="button">Next</button>
    </>
  );
}

function begin(props: Parameters<typeof Form>[0] = {}) {
  choice = props.start ?? null;
  render(<Form {...props} />);
  const field = screen.getByRole('combobox', { name: 'Introduced by' });
  return { user: userEvent.setup(), field };
}

test('two people of one name are told apart and the keyboard picks one', async () => {
  const { user, field } = begin();
  await user.type(field, 'ana');
  const found = await screen.findAllByRole('option');
  expect(found.map((option) => option.textContent)).toEqual([
    'Ana RuizIndependent',
    'Ana RuizArchivist, Cais',
  ]);
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(choice).toEqual({ personId: 'b', name: 'Ana Ruiz' });
  expect(screen.getByRole('button', { name: 'Remove Ana Ruiz' })).toBeTruthy();
  expect(field).toHaveProperty('value', '');
});

test('a name of nobody kept is taken as it is typed, also when half typed', async () => {
  const { user, field } = begin();
  await user.type(field, ' Ana R ');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(choice).toEqual({ name: 'Ana R' });
  expect(field).toHaveProperty('value', 'Ana R');
});

test('a picked person goes with its button, and focus comes to the field', async () => {
  const { user, field } = begin({ start: { personId: 'c', name: 'Olu Adeyemi' } });
  await user.click(screen.getByRole('button', { name: 'Remove Olu Adeyemi' }));
  expect(choice).toBeNull();
  expect(document.activeElement).toBe(field);
});

test('a picked person goes with Backspace, and is read out with the field until then', async () => {
  const { user, field } = begin({ start: { personId: 'c', name: 'Olu Adeyemi' } });
  const about = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  expect(about?.textContent).toBe('Olu Adeyemi');
  field.focus();
  await user.keyboard('{Backspace}');
  expect(choice).toBeNull();
});

test('an emptied field means nobody', async () => {
  const { user, field } = begin({ start: { name: 'Ana' } });
  await user.clear(field);
  expect(choice).toBeNull();
});

test('the answer to an older text never shows under a newer one', async () => {
  let answerLate: (people: typeof KEPT) => void = () => {};
  const late = new Promise<typeof KEPT>((resolve) => (answerLate = resolve));
  const search = (query: string) => (query === 'a' ? late : find(query));
  const { user, field } = begin({ search });
  await user.type(field, 'a');
  await user.clear(field);
  await user.type(field, 'olu');
  await screen.findByRole('option', { name: 'Olu Adeyemi' });
  answerLate(KEPT);
  await act(() => late);
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
    'Olu Adeyemi',
  ]);
});
