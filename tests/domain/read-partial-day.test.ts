import { describe, expect, it } from 'vitest';
import { isAfterToday, readPartialDay } from '@/lib/domain/read-partial-day';

const today = '2026-11-21';

describe('readPartialDay', () => {
  it.each([
    ['2025', '2025'],
    ['in 2024', '2024'],
    ['2025-03', '2025-03'],
    ['2025/3', '2025-03'],
    ['Mar 2025', '2025-03'],
    ['March 2025', '2025-03'],
    ['in March, 2025', '2025-03'],
    ['3/2025', '2025-03'],
    ['03.2025', '2025-03'],
    ['march', '2026-03'],
    ['November', '2026-11'],
    ['december', '2025-12'],
    ['last year', '2025'],
    ['2 years ago', '2024'],
    ['last month', '2026-10'],
    ['3 months ago', '2026-08'],
    ['3 months', '2026-08'],
    ['this month', '2026-11'],
    ['2 weeks ago', '2026-11-07'],
    ['yesterday', '2026-11-20'],
    ['today', '2026-11-21'],
    ['2025-03-12', '2025-03-12'],
    ['12 March', '2026-03-12'],
    ['on 22 Nov', '2025-11-22'],
    ['22/11', '2025-11-22'],
    ['friday', '2026-11-20'],
  ])('"%s" is %s', (text, partial) =>
    expect(readPartialDay(text, { today, order: 'dmy' })).toBe(partial),
  );

  it.each([
    ...['', 'soon', 'last summer', '25', '0202', '1899', '0000', '2025-13', '13/2025', '0/2025'],
    ...['Mar Apr 2025', 'March 2025 banana', 'Mar 225', '31 Feb', '12345'],
  ])('"%s" is refused', (text) => expect(readPartialDay(text, { today, order: 'dmy' })).toBe(null));

  it('what lies ahead is read as said, for the caller to refuse', () => {
    expect(readPartialDay('tomorrow', { today, order: 'dmy' })).toBe('2026-11-22');
    expect(readPartialDay('in three weeks', { today, order: 'dmy' })).toBe('2026-12-12');
    expect(readPartialDay('2027', { today, order: 'dmy' })).toBe('2027');
  });
});

describe('isAfterToday', () => {
  it.each([
    ['2026-11-22', true],
    ['2026-12', true],
    ['2027', true],
    ['2026-11-21', false],
    ['2026-11', false],
    ['2026', false],
    ['2025-12-31', false],
  ])('on 21 November 2026, whether %s is to come: %s', (partial, isToCome) =>
    expect(isAfterToday(partial, today)).toBe(isToCome),
  );
});
