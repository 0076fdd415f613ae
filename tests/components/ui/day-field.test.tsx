// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DayField } from '@/components/ui/day-field';
import { text } from '@/lib/text';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 21, 10) }); // Saturday 21 November
});
afterEach(() => {
  vi.useRealTimers();
});

const read = vi.fn();

interface Options {
  start?: string;
  direction?: 'future' | 'past';
  chips?: boolean;
}

function Form({ start = '', ...rest }: Options) {
  const [value, setValue] = useState(start);
  return (
    <DayField label="Next follow-up" value={value} onChange={setValue} onReading={read} {...rest} />
  );
}

function begin(options: Options = {}) {
  read.mockClear();
  render(<Form {...options} />);
  const field = screen.getByRole('textbox', { name: 'Next follow-up' });
  return { user: userEvent.setup(), field };
}

function chip(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

test('the day that was understood stands beside the words and describes the field', async () => {
  const { user, field } = begin();
  await user.type(field, 'in 2 weeks');
  const reading = await screen.findByText('Sat 5 Dec');
  expect(field.getAttribute('aria-describedby')?.split(' ')).toContain(reading.id);
  expect(read).toHaveBeenLastCalledWith('2026-12-05');
});

test('English at large is read too, once its reader is loaded', async () => {
  const { user, field } = begin();
  await user.type(field, 'the day after tomorrow');
  await screen.findByText('Mon 23 Nov');
});

test('what cannot be read says so beside the field when it is left', async () => {
  const { user, field } = begin();
  await user.type(field, 'sometime');
  await user.tab();
  await screen.findByText(text('refused_dayUnreadable'));
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(read).toHaveBeenLastCalledWith(null);
  await user.clear(field);
  expect(screen.queryByText(text('refused_dayUnreadable'))).toBeNull();
});

test('what cannot be read says so after a pause, too', async () => {
  const { user, field } = begin();
  await user.type(field, 'sometime');
  await screen.findByText(text('refused_dayUnreadable'), {}, { timeout: 3000 });
  expect(document.activeElement).toBe(field);
});

test('a day on the wrong side of today is refused, and today never is', async () => {
  const { user, field } = begin({ direction: 'future' });
  await user.type(field, '2026-11-20');
  await user.tab();
  await screen.findByText(text('refused_dayPast'));
  await user.clear(field);
  await user.type(field, 'today');
  await user.tab();
  await screen.findByText('Sat 21 Nov');
  expect(field.getAttribute('aria-invalid')).toBeNull();
});

test('a day to come is refused where a past one is asked for', async () => {
  const { user, field } = begin({ direction: 'past' });
  await user.type(field, '2026-11-22');
  await user.tab();
  await screen.findByText(text('refused_dayFuture'));
});

test('each chip is named by its word and the day it leads to', () => {
  begin({ chips: true });
  expect(chip('Tomorrow, Sun 22 Nov').textContent).toBe('TomorrowSun 22 Nov');
  chip('Next week, Sat 28 Nov');
  chip('2 weeks, Sat 5 Dec');
  chip('1 month, Mon 21 Dec');
  chip('3 months, Sun 21 Feb 2027');
  chip('None');
});

test('a chip puts its day into the field and is on while the field means that day', async () => {
  const { user, field } = begin({ chips: true });
  await user.click(chip('3 months, Sun 21 Feb 2027'));
  await vi.waitFor(() => expect(read).toHaveBeenLastCalledWith('2027-02-21'));
  expect(chip('3 months, Sun 21 Feb 2027').getAttribute('aria-pressed')).toBe('true');
  expect(chip('Tomorrow, Sun 22 Nov').getAttribute('aria-pressed')).toBe('false');
  await user.clear(field);
  await user.type(field, 'tomorrow');
  await vi.waitFor(() =>
    expect(chip('Tomorrow, Sun 22 Nov').getAttribute('aria-pressed')).toBe('true'),
  );
});

test('the chip for none empties the field', async () => {
  const { user, field } = begin({ chips: true, start: '3m' });
  await user.click(chip('None'));
  expect(field).toHaveProperty('value', '');
  expect(read).toHaveBeenLastCalledWith(null);
});
