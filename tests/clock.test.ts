import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { millisecondsUntil, timeOfDay } from '@/lib/clock';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const MINUTE = 60_000;

it.each([
  ['08:00:00', '08:30', 30 * MINUTE],
  ['08:30:00', '08:30', 24 * 60 * MINUTE],
  ['23:59:59', '00:00', 1_000],
])('at %s it is so long until %s', (now, time, milliseconds) => {
  vi.setSystemTime(new Date(`2026-06-15T${now}`));
  expect(timeOfDay()).toBe(now.slice(0, 5));
  expect(millisecondsUntil(time)).toBe(milliseconds);
});
