import { expect, it } from 'vitest';
import { snoozeDays } from '@/components/queue/snooze-days';
import { addDays } from '@/lib/domain/day';
import { TODAY } from '@/tests/builders';

it.each([
  [-30, ['tomorrow 2026-11-22', 'next-week 2026-11-28', 'one-month 2026-12-21']],
  [0, ['tomorrow 2026-11-22', 'next-week 2026-11-28', 'one-month 2026-12-21']],
  [1, ['next-week 2026-11-28', 'two-weeks 2026-12-05', 'one-month 2026-12-21']],
  [6, ['next-week 2026-11-28', 'two-weeks 2026-12-05', 'one-month 2026-12-21']],
  [7, ['two-weeks 2026-12-05', 'one-month 2026-12-21', 'three-months 2027-02-21']],
  [14, ['two-weeks 2026-12-19', 'one-month 2027-01-05', 'three-months 2027-03-05']],
])('a row that shows in %s days is snoozed until one of %j', (days, choices) => {
  const offered = snoozeDays(addDays(TODAY, days), TODAY, null);
  expect(offered.map(({ chip, day }) => `${chip} ${day}`)).toEqual(choices);
});

it('there are always three days, each after the day the row shows from', () => {
  for (let days = -3; days < 400; days++) {
    const showFrom = addDays(TODAY, days);
    const offered = snoozeDays(showFrom, TODAY, null);
    expect(new Set(offered.map(({ day }) => day)).size).toBe(3);
    expect(offered.every(({ day }) => day > showFrom && day > TODAY)).toBe(true);
  }
});
