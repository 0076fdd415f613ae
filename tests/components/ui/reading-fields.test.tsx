// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GapField } from '@/components/ui/gap-field';
import { PartialDayField } from '@/components/ui/partial-day-field';
import { text } from '@/lib/text';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 21, 10) });
});
afterEach(() => {
  vi.useRealTimers();
});

function Gap() {
  const [value, setValue] = useState('');
  return <GapField label="Ideal gap" value={value} onChange={setValue} />;
}

function MetOn() {
  const [value, setValue] = useState('');
  return <PartialDayField label="Met on" value={value} onChange={setValue} />;
}

test('a gap in weeks shows its days, and one in days its weeks', async () => {
  const user = userEvent.setup();
  render(<Gap />);
  const field = screen.getByRole('textbox', { name: 'Ideal gap' });
  await user.type(field, '4 weeks');
  screen.getByText('28 days');
  await user.clear(field);
  await user.type(field, '21');
  screen.getByText('3 weeks');
});

test('a gap that cannot be read says so when the field is left', async () => {
  const user = userEvent.setup();
  render(<Gap />);
  await user.type(screen.getByRole('textbox', { name: 'Ideal gap' }), 'often');
  expect(screen.queryByText(text('uiGapUnreadable'))).toBeNull();
  await user.tab();
  screen.getByText(text('uiGapUnreadable'));
});

test('a meeting is known to the day, the month or the year, and shown so', async () => {
  const user = userEvent.setup();
  render(<MetOn />);
  const field = screen.getByRole('textbox', { name: 'Met on' });
  await user.type(field, '3/2025');
  screen.getByText('Mar 2025');
  await user.clear(field);
  await user.type(field, '2 years ago');
  screen.getByText('2024');
  await user.clear(field);
  await user.type(field, 'yesterday');
  screen.getByText('Fri 20 Nov');
});

test('a meeting still to come is refused', async () => {
  const user = userEvent.setup();
  render(<MetOn />);
  await user.type(screen.getByRole('textbox', { name: 'Met on' }), 'Dec 2026');
  await user.tab();
  screen.getByText(text('refused_dayFuture'));
});
