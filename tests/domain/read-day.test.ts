import { describe, expect, it } from 'vitest';
import type { DateOrder } from '@/lib/domain/day-reading';
import { readDayShorthand } from '@/lib/domain/read-day';

const today = '2026-11-21'; // a Saturday

describe('readDayShorthand', () => {
  it.each([
    ['2026-12-05', '2026-12-05'],
    [' 2026-12-05 ', '2026-12-05'],
    ['today', '2026-11-21'],
    ['Tomorrow', '2026-11-22'],
    ['yesterday', '2026-11-20'],
    ['next week', '2026-11-28'],
    ['Next  Month', '2026-12-21'],
    ['next year', '2027-11-21'],
    ['3m', '2027-02-21'],
    ['3 m', '2027-02-21'],
    ['2w', '2026-12-05'],
    ['10d', '2026-12-01'],
    ['1y', '2027-11-21'],
    ['in 2 weeks', '2026-12-05'],
    ['2 weeks', '2026-12-05'],
    ['1 month', '2026-12-21'],
    ['a month', '2026-12-21'],
    ['in an year', '2027-11-21'],
    ['in three weeks', '2026-12-12'],
    ['twelve days', '2026-12-03'],
    ['two weeks from now', '2026-12-05'],
    ['2 weeks ago', '2026-11-07'],
    ['100 years', '2126-11-21'],
  ])('"%s" is %s', (text, day) =>
    expect(readDayShorthand(text, { today, order: 'dmy' })).toBe(day),
  );

  it.each([
    ['Friday', '2026-11-27'],
    ['fri', '2026-11-27'],
    ['Fri.', '2026-11-27'],
    ['next friday', '2026-11-27'],
    ['on Friday', '2026-11-27'],
    ['by thurs', '2026-11-26'],
    ['sunday', '2026-11-22'],
    ['saturday', '2026-11-28'],
    ['last friday', '2026-11-20'],
    ['last saturday', '2026-11-14'],
  ])('"%s" said on a Saturday is %s', (text, day) =>
    expect(readDayShorthand(text, { today, order: 'dmy' })).toBe(day),
  );

  it.each([
    ['dmy', '5/12/2026', '2026-12-05'],
    ['mdy', '5/12/2026', '2026-05-12'],
    ['dmy', '5.12.26', '2026-12-05'],
    ['dmy', '5. 12. 2026', '2026-12-05'],
    ['dmy', '05-12-2026', '2026-12-05'],
    ['dmy', '5.12.', '2026-12-05'],
    ['dmy', '5/12', '2026-12-05'],
    ['mdy', '5/12', '2027-05-12'],
    ['ymd', '5/12', '2027-05-12'],
    ['ymd', '26/12/5', '2026-12-05'],
    ['ymd', '2026.12.5', '2026-12-05'],
    ['mdy', '2026/12/5', '2026-12-05'],
    ['ymd', '22/11/2026', '2026-11-22'],
    ['dmy', '21/11', '2026-11-21'],
    ['dmy', '20/11', '2027-11-20'],
    ['dmy', '29.2.', '2028-02-29'],
  ] as const)('where figures go %s, "%s" is %s', (order, text, day) =>
    expect(readDayShorthand(text, { today, order })).toBe(day),
  );

  it.each([
    ['22 Nov', '2026-11-22'],
    ['Nov 22', '2026-11-22'],
    ['20 nov', '2027-11-20'],
    ['Sun 22 Nov 2026', '2026-11-22'],
    ['the 22nd of November', '2026-11-22'],
    ['November 22nd, 2026', '2026-11-22'],
    ['22-Nov-26', '2026-11-22'],
    ['2026 Nov 22', '2026-11-22'],
    ['29 February', '2028-02-29'],
  ])('"%s" is %s', (text, day) =>
    expect(readDayShorthand(text, { today, order: 'dmy' })).toBe(day),
  );

  it.each([
    ['20/11', '2026-11-20'],
    ['22/11', '2025-11-22'],
    ['22 Nov', '2025-11-22'],
    ['29 Feb', '2024-02-29'],
    ['friday', '2026-11-20'],
    ['saturday', '2026-11-14'],
    ['next friday', '2026-11-27'],
    ['3 weeks', '2026-10-31'],
    ['in 3 weeks', '2026-12-12'],
  ])('towards the past "%s" is %s', (text, day) =>
    expect(readDayShorthand(text, { today, order: 'dmy', towards: 'past' })).toBe(day),
  );

  it.each([
    ...['', 'None', 'soonish', 'banana', 'maybe friday', 'friday banana', '30', '2027', 'Nov 2026'],
    ...[
      '0 days',
      '-3 days',
      'in -3 days',
      '101 years',
      '1201 months',
      '99999999999 weeks',
      '3 min',
    ],
    ...['31.2.', '31/02/2027', '29.2.2027', '0/5', '5/0/2026', '5/13/2026', '5/12/', '5/12/226'],
    ...['31 Feb', '0 Nov', '22 Nov Dec', '1.5 weeks', '2026-02-30', '1/2/3/4', 'in 2 weeks ago'],
  ])('"%s" is refused', (text) =>
    expect(readDayShorthand(text, { today, order: 'dmy' })).toBe(null),
  );

  it('figures that could be two days are refused where the year should come first', () => {
    const asYearFirst = { today, order: 'ymd' as DateOrder };
    expect(readDayShorthand('5/12/2026', asYearFirst)).toBe(null);
    expect(readDayShorthand('26 Nov 22', asYearFirst)).toBe(null);
    expect(readDayShorthand('5/5/2026', asYearFirst)).toBe('2026-05-05');
  });

  it('a month on from the 31st of January is the last of February', () => {
    const reading = { today: '2027-01-31', order: 'dmy' as DateOrder };
    expect(readDayShorthand('1m', reading)).toBe('2027-02-28');
    expect(readDayShorthand('next month', reading)).toBe('2027-02-28');
  });
});
