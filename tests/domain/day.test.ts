import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  isDay,
  isPartialDay,
  startOfWeek,
  weekdayOf,
} from '@/lib/domain/day';
import { anyDay } from '@/tests/domain/any-day';

describe('isDay', () => {
  it.each(['2026-11-21', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
    '%s is a day',
    (text) => expect(isDay(text)).toBe(true),
  );

  it.each([
    ...[
      '',
      '2026',
      '2026-11',
      '2026-1-1',
      '26-11-21',
      '2026-11-21 ',
      '2026-11-21T00:00',
      '٢٠٢٦-١١-٢١',
    ],
    ...[
      '2026-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-00-10',
      '2026-13-10',
      '2026-11-00',
      '0000-01-01',
    ],
  ])('"%s" is no day', (text) => expect(isDay(text)).toBe(false));

  it('agrees with Temporal on every text that looks like a day', () => {
    const figure = fc.integer({ min: 0, max: 40 }).map((n) => String(n).padStart(2, '0'));
    const year = fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0'));
    fc.assert(
      fc.property(year, figure, figure, (y, m, d) => {
        expect(isDay(`${y}-${m}-${d}`)).toBe(doesTemporalKnow(`${y}-${m}-${d}`));
      }),
    );
  });
});

describe('isPartialDay', () => {
  it.each(['2025', '2025-03', '2025-03-31', '0001'])('%s is a day, month or year', (text) =>
    expect(isPartialDay(text)).toBe(true),
  );

  it.each(['', '25', '0000', '2025-00', '2025-13', '2025-3', '2025-02-29', '2025-', 'abcd'])(
    '"%s" is none',
    (text) => expect(isPartialDay(text)).toBe(false),
  );
});

describe('addDays and daysBetween', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-03-29', -1, '2026-03-28'],
    ['2000-02-28', 366, '2001-02-28'],
    ['0001-01-01', 3_652_058, '9999-12-31'],
  ])('%s and %i days is %s', (day, n, later) => {
    expect(addDays(day, n)).toBe(later);
    expect(daysBetween(day, later)).toBe(n);
  });

  it('agree with Temporal, and undo each other, for any two days there are', () => {
    fc.assert(
      fc.property(anyDay(), anyDay(), (from, to) => {
        const n = daysBetween(from, to);
        expect(n).toBe(Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days);
        expect(addDays(from, n)).toBe(to);
        expect(addDays(to, -n)).toBe(from);
      }),
    );
  });

  it('a later day always sorts after an earlier one as text', () => {
    fc.assert(
      fc.property(anyDay(), anyDay(), (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
      }),
    );
  });

  it('no day is made before year 1, after year 9999, or of part of a day', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
    expect(() => addDays('2026-11-21', 0.5)).toThrow(RangeError);
    expect(() => addDays('2026-11-21', Number.NaN)).toThrow(RangeError);
    expect(() => daysBetween('2026-11-21', 'soon')).toThrow(RangeError);
    expect(() => daysBetween('2026-11-21', '2026-11-21T12:00:00Z')).toThrow(RangeError);
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-21', 3, '2027-02-21'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-15', 0, '2026-05-15'],
  ])('%s and %i months is %s', (day, n, later) => expect(addMonths(day, n)).toBe(later));

  it('keeps the day of the month, or takes the last of a shorter month', () => {
    const months = fc.integer({ min: -1200, max: 1200 });
    fc.assert(
      fc.property(anyDay('1000-01-01', '3000-12-31'), months, (day, n) => {
        const later = addMonths(day, n);
        const isLast = addDays(later, 1).endsWith('-01');
        const isSame = later.slice(8) === day.slice(8);
        expect(isSame || (isLast && later.slice(8) < day.slice(8))).toBe(true);
        expect(monthNumber(later) - monthNumber(day)).toBe(n);
      }),
    );
  });

  it('no month is reached past the years 1 to 9999', () => {
    expect(() => addMonths('9999-12-01', 1)).toThrow(RangeError);
    expect(() => addMonths('0001-01-01', -1)).toThrow(RangeError);
  });
});

describe('weeks', () => {
  it.each([
    ['2026-11-16', 1],
    ['2026-11-21', 6],
    ['2026-11-22', 7],
    ['1969-12-31', 3],
  ])('%s is weekday %i', (day, weekday) => expect(weekdayOf(day)).toBe(weekday));

  it.each([
    [1, '2026-11-16'],
    [6, '2026-11-21'],
    [7, '2026-11-15'],
  ] as const)('a week that starts on weekday %i holds Saturday 21 November from %s', (start, day) =>
    expect(startOfWeek('2026-11-21', start)).toBe(day),
  );

  it('any day is at most six days after the start of its week, which is of the weekday asked for', () => {
    const starts = fc.constantFrom(1 as const, 6 as const, 7 as const);
    fc.assert(
      fc.property(anyDay('0002-01-01'), starts, (day, weekStartsOn) => {
        const start = startOfWeek(day, weekStartsOn);
        expect(weekdayOf(start)).toBe(weekStartsOn);
        expect(daysBetween(start, day)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(start, day)).toBeLessThanOrEqual(6);
        expect(weekdayOf(day)).toBe(Temporal.PlainDate.from(day).dayOfWeek);
      }),
    );
  });
});

function doesTemporalKnow(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false; // what a RangeError says here
  }
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
