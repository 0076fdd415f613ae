// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type KeyboardEvent } from 'react';
import { expect, test, vi } from 'vitest';
import { SuggestField } from '@/components/ui/suggest-field';

const KINDS = ['Event', 'Work', 'Introduction', 'Online'];

function Form({ start = '', saved }: { start?: string; saved?: (text: string) => void }) {
  const [value, setValue] = useState(start);
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.ctrlKey && !event.defaultPrevented) saved?.(value);
  };
  return (
    // A form is where the key that saves ends up.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form onKeyDown={pressed}>
      <SuggestField
        label="How you met"
        value={value}
        onChange={setValue}
        suggestions={() => Promise.resolve(KINDS)}
      />
      <button type="button">Next</button>
    </form>
  );
}

function begin(props: Parameters<typeof Form>[0] = {}) {
  render(<Form {...props} />);
  return { user: userEvent.setup(), field: screen.getByRole('combobox', { name: 'How you met' }) };
}

function options(): string[] {
  return screen.queryAllByRole('option').map((option) => option.textContent);
}

test('any text is taken as it is typed', async () => {
  const { user, field } = begin();
  await user.type(field, 'On the night train');
  await user.tab();
  expect(field).toHaveProperty('value', 'On the night train');
});

test('typing narrows the suggestions, those that begin with it first', async () => {
  const { user, field } = begin();
  await user.type(field, 'o');
  await screen.findAllByRole('option');
  expect(options()).toEqual(['Online', 'Work', 'Introduction']);
});

test('a click shows every suggestion, even over a chosen one', async () => {
  const { user, field } = begin({ start: 'Work' });
  await user.click(field);
  await screen.findAllByRole('option');
  expect(options()).toEqual(KINDS);
});

test('the keyboard alone opens the list, moves in it and takes one', async () => {
  const { user, field } = begin();
  await user.tab();
  expect(field.getAttribute('aria-expanded')).toBe('false');
  await user.keyboard('{ArrowDown}{ArrowDown}');
  const pointedAt = await screen.findByRole('option', { selected: true });
  expect(field.getAttribute('aria-activedescendant')).toBe(pointedAt.id);
  await user.keyboard('{Enter}');
  expect(field).toHaveProperty('value', pointedAt.textContent);
  expect(options()).toEqual([]);
});

test('a click on a suggestion takes it', async () => {
  const { user, field } = begin();
  await user.type(field, 'int');
  await user.click(await screen.findByRole('option', { name: 'Introduction' }));
  expect(field).toHaveProperty('value', 'Introduction');
  expect(document.activeElement).toBe(field);
});

test('leaving the field keeps what was typed and not what the list points at', async () => {
  const { user, field } = begin();
  await user.type(field, 'ev');
  await screen.findByRole('option');
  await user.keyboard('{ArrowDown}');
  await user.tab();
  expect(field).toHaveProperty('value', 'ev');
});

test('the keys that save go through an open list to the form', async () => {
  const saved = vi.fn();
  const { user, field } = begin({ saved });
  await user.type(field, 'ev');
  await screen.findByRole('option');
  await user.keyboard('{ArrowDown}{Control>}{Enter}{/Control}');
  expect(saved.mock.calls).toEqual([['ev']]);
});

test('Escape closes the list first and leaves the text alone', async () => {
  const { user, field } = begin();
  await user.type(field, 'ev');
  await screen.findByRole('option');
  await user.keyboard('{Escape}{Escape}');
  expect(options()).toEqual([]);
  expect(field).toHaveProperty('value', 'ev');
});
