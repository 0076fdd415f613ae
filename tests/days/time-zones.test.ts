import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { millisecondsUntilMidnight, now, today } from '@/lib/clock';
import { readDay } from '@/lib/days/read-day';
import { showDay } from '@/lib/days/show-day';
import { addDays, daysBetween } from '@/lib/domain/day';
import { anyDay } from '@/tests/domain/any-day';

// Each with what makes it hard: a half-hour offset or change, a change at midnight, a day ahead.
const ZONES: readonly [string, number][] = [
  ['UTC', 0],
  ['Pacific/Kiritimati', 14],
  ['Pacific/Chatham', 13.75],
  ['Australia/Lord_Howe', 11],
  ['Asia/Kathmandu', 5.75],
  ['Asia/Beirut', 2],
  ['Africa/Cairo', 2],
  ['Europe/London', 0],
  ['Atlantic/Azores', -1],
  ['America/St_Johns', -3.5],
  ['America/Santiago', -3],
  ['America/Havana', -5],
  ['America/New_York', -5],
  ['Pacific/Pago_Pago', -11],
];

describe.each(ZONES)('in %s', (zone, hoursInJanuary) => {
  beforeEach(() => {
    vi.stubEnv('TZ', zone);
    vi.useFakeTimers({ toFake: ['Date'] });
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it('the test really runs in that zone', () => {
    expect((0 - new Date(2026, 0, 15).getTimezoneOffset()) / 60).toBe(hoursInJanuary);
  });

  it('each day of three years is one after the day before, and is shown as itself', () => {
    for (let n = 0, day = '2026-01-01'; n < 1100; n += 1, day = addDays(day, 1)) {
      expect(daysBetween('2026-01-01', day)).toBe(n);
      const shown = showDay(day, { locale: 'en-GB', today: day });
      expect(shown).toMatch(new RegExp(`^[A-Z][a-z]{2} ${Number(day.slice(8))} [A-Z][a-z]{2}$`));
    }
  });

  it('what chrono reads is the civil day, whatever the clocks do', async () => {
    await fc.assert(
      fc.asyncProperty(anyDay('2025-01-01', '2035-12-31'), async (day) => {
        const typed = { today: day, locale: 'en-GB' };
        expect(await readDay('the day after tomorrow', typed)).toBe(addDays(day, 2));
        expect(await readDay('in a couple of weeks', typed)).toBe(addDays(day, 14));
        expect(await readDay('tomorrow at 11:59pm', typed)).toBe(addDays(day, 1));
      }),
      { numRuns: 40 },
    );
  });

  it('today changes at local midnight, which is when the clock says it will', () => {
    const minutes = fc.integer({ min: 0, max: 4 * 366 * 24 * 60 });
    const start = Date.UTC(2026, 0, 1);
    fc.assert(
      fc.property(minutes, fc.nat(59_999), (minute, milliseconds) => {
        const instant = start + minute * 60_000 + milliseconds;
        vi.setSystemTime(instant);
        const [day, wait] = [today(), millisecondsUntilMidnight()];
        expect(now()).toBe(new Date(instant).toISOString());
        expect(wait).toBeGreaterThan(0);
        vi.setSystemTime(instant + wait - 1);
        expect(today()).toBe(day);
        vi.setSystemTime(instant + wait);
        expect(today()).toBe(addDays(day, 1));
      }),
      { numRuns: 400 },
    );
  });
});
