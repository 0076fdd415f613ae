import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chipDay, FOLLOW_UP_CHIPS } from '@/lib/domain/follow-up-chips';
import { anyDay } from '@/tests/domain/any-day';

describe('follow-up chips', () => {
  it.each([
    ['tomorrow', '2027-02-01'],
    ['next-week', '2027-02-07'],
    ['two-weeks', '2027-02-14'],
    ['one-month', '2027-02-28'],
    ['three-months', '2027-04-30'],
    ['none', null],
  ] as const)('on 31 January 2027 %s is %s', (chip, day) =>
    expect(chipDay(chip, '2027-01-31')).toBe(day),
  );

  it('each chip but none is after today, and after the chip before it', () => {
    fc.assert(
      fc.property(anyDay('1900-01-01', '2200-12-31'), (today) => {
        const days = FOLLOW_UP_CHIPS.map((chip) => chipDay(chip, today)).filter(
          (day) => day !== null,
        );
        expect(days).toHaveLength(FOLLOW_UP_CHIPS.length - 1);
        expect([today, ...days]).toEqual([...new Set([today, ...days])].sort());
      }),
    );
  });
});
