import type { Day } from '@/lib/domain/day';

// The only file that reads the clock. Date and not Temporal.Now, because fake clocks (vitest's,
// Playwright's, libfaketime's) reach Date in every browser; its local fields are the user's calendar.

/** The day it is now in the user's calendar, in the browser's time zone. */
export function today(): Day {
  const clock = new Date();
  const year = String(clock.getFullYear()).padStart(4, '0');
  const month = String(clock.getMonth() + 1).padStart(2, '0');
  const day = String(clock.getDate()).padStart(2, '0');
  return `${year}-${month}-${day}`;
}

/** This instant, in ISO 8601 and UTC to the millisecond; for "when was this written" only. */
export function now(): string {
  return new Date().toISOString();
}

/**
 * Milliseconds until the next day begins where the user is, at least 1. A day that begins at one
 * o'clock, because the clocks went forward at midnight, begins then.
 */
export function millisecondsUntilMidnight(): number {
  const clock = new Date();
  const next = new Date(clock.getFullYear(), clock.getMonth(), clock.getDate() + 1);
  return next.getTime() - clock.getTime();
}

/** What the user's clock shows, `HH:MM`. */
export function timeOfDay(): string {
  return new Date().toTimeString().slice(0, 5);
}

/** Milliseconds until the user's clock shows `HH:MM` next, today or tomorrow; at least 1. */
export function millisecondsUntil(time: string): number {
  const clock = new Date();
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const next = new Date(clock);
  next.setHours(hours, minutes, 0, 0);
  if (next <= clock) next.setDate(next.getDate() + 1);
  return next.getTime() - clock.getTime();
}
