// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type KeyboardEvent } from 'react';
import { expect, test, vi } from 'vitest';
import { TagField } from '@/components/ui/tag-field';

const IN_USE = ['licensing', 'co-operatives', 'kerning', 'Übersetzung'];

interface Options {
  tags?: string[];
  saved?: (tags: string[]) => void;
  load?: () => Promise<string[]>;
}

const loadInUse = (): Promise<string[]> => Promise.resolve(IN_USE);

function Form({ tags, saved, load = loadInUse }: Options) {
  const [values, setValues] = useState(tags ?? []);
  const [typed, setTyped] = useState('');
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) saved?.(values);
  };
  return (
    // A form is where the key that saves ends up.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form onKeyDown={pressed}>
      <TagField
        label="Expertise"
        values={values}
        onChange={setValues}
        suggestions={load}
        typed={typed}
        onTyped={setTyped}
      />
      <button type="button">Next</button>
      <output data-testid="values">{values.join('|')}</output>
    </form>
  );
}

function start(options: Options = {}) {
  render(<Form {...options} />);
  return { user: userEvent.setup(), field: screen.getByRole('combobox', { name: 'Expertise' }) };
}

function tags(): string {
  return screen.getByTestId('values').textContent;
}

test('Enter and a comma each add the typed tag', async () => {
  const { user, field } = start();
  await user.type(field, 'type design{Enter}grants,hiring{Enter}');
  expect(tags()).toBe('type design|grants|hiring');
  expect(field).toHaveProperty('value', '');
});

test('a pasted list becomes its tags, together with what was typed before it', async () => {
  const { user, field } = start();
  await user.type(field, 'old ');
  await user.paste('maps, atlases ,\n globes');
  expect(tags()).toBe('old maps|atlases|globes');
});

test('a tag that is there already is not added again, whatever its case', async () => {
  const { user, field } = start({ tags: ['Kerning'] });
  await user.type(field, ' kerning {Enter}🦊{Enter}🦉{Enter}🦊{Enter}');
  expect(tags()).toBe('Kerning|🦊|🦉');
});

test('leaving the field adds the half-typed tag', async () => {
  const { user, field } = start();
  await user.type(field, 'grants');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(tags()).toBe('grants');
});

test('a save by key has the half-typed tag in it', async () => {
  const saved = vi.fn();
  const { user, field } = start({ tags: ['maps'], saved });
  await user.type(field, 'licens{Control>}{Enter}{/Control}');
  expect(saved.mock.calls).toEqual([[['maps', 'licens']]]);
});

test('suggestions are asked for when the field is first entered and never before', async () => {
  const load = vi.fn(() => Promise.resolve(IN_USE));
  const { user, field } = start({ load });
  expect(load).not.toHaveBeenCalled();
  await user.click(field);
  await user.tab();
  await user.click(field);
  expect(load).toHaveBeenCalledTimes(1);
});

test('the arrow keys reach a suggestion and Enter takes it', async () => {
  const { user, field } = start();
  await user.type(field, 'ER');
  const found = await screen.findAllByRole('option');
  expect(found.map((option) => option.textContent)).toEqual([
    'co-operatives',
    'kerning',
    'Übersetzung',
  ]);
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(screen.getByRole('option', { selected: true }).textContent).toBe('kerning');
  await user.keyboard('{Enter}');
  expect(tags()).toBe('kerning');
  expect(screen.queryAllByRole('option')).toEqual([]);
});

test('suggestions are found without their accents, and chosen tags are not suggested', async () => {
  const { user, field } = start({ tags: ['kerning'] });
  await user.type(field, 'u');
  expect((await screen.findByRole('option')).textContent).toBe('Übersetzung');
  await user.clear(field);
  await user.type(field, 'k');
  expect(screen.queryAllByRole('option')).toEqual([]);
});

test('Escape closes the suggestions and keeps what was typed', async () => {
  const { user, field } = start();
  await user.type(field, 'ker');
  await screen.findByRole('option');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('option')).toBeNull();
  expect(field).toHaveProperty('value', 'ker');
  await user.keyboard('{Escape}');
  expect(field).toHaveProperty('value', 'ker');
});

test('Backspace in the empty field removes the last tag', async () => {
  const { user, field } = start({ tags: ['maps', 'globes'] });
  await user.click(field);
  await user.keyboard('{Escape}{Backspace}');
  expect(tags()).toBe('maps');
});

test('each tag has a button that removes it and gives focus to the field', async () => {
  const { user, field } = start({ tags: ['maps', 'globes'] });
  await user.click(screen.getByRole('button', { name: 'Remove maps' }));
  expect(tags()).toBe('globes');
  expect(document.activeElement).toBe(field);
});

test('the keyboard reaches the tags with the arrow keys and removes one with Delete', async () => {
  const { user, field } = start({ tags: ['maps', 'globes', 'charts'] });
  field.focus();
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove globes' }));
  await user.keyboard('{Delete}');
  expect(tags()).toBe('maps|charts');
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(field);
});

test('a field whose suggestions fail still takes tags', async () => {
  const { user, field } = start({ load: () => Promise.reject(new Error('closed')) });
  await user.type(field, 'maps{Enter}');
  expect(tags()).toBe('maps');
});
