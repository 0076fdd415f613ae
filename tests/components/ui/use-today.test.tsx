// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useToday } from '@/components/ui/use-today';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 21, 23, 59, 30) });
});
afterEach(() => {
  vi.useRealTimers();
});

function Page() {
  return <p>{useToday()}</p>;
}

test('a page left open shows the new day after midnight, night after night', () => {
  render(<Page />);
  screen.getByText('2026-11-21');
  act(() => void vi.advanceTimersByTime(30_000));
  screen.getByText('2026-11-22');
  act(() => void vi.advanceTimersByTime(86_400_000));
  screen.getByText('2026-11-23');
});

test('a page that comes back into view after a sleep shows the day it is', () => {
  render(<Page />);
  vi.setSystemTime(new Date(2026, 10, 25, 8));
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  screen.getByText('2026-11-25');
});

test('a page that is gone waits for no midnight', () => {
  render(<Page />).unmount();
  expect(vi.getTimerCount()).toBe(0);
});
