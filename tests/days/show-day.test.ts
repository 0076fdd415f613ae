import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay } from '@/lib/days/read-day';
import { readMetOn } from '@/lib/days/read-met-on';
import { showAgo, showDay, showPartialDay } from '@/lib/days/show-day';
import { addDays } from '@/lib/domain/day';
import { anyDay } from '@/tests/domain/any-day';

const today = '2026-11-21';
const LANGUAGES = [
  'en-GB',
  'en-US',
  'de',
  'fr',
  'es',
  'pl',
  'ru',
  'tr',
  'el',
  'ar',
  'he',
  'hi',
  'th',
];
const MORE_LANGUAGES = ['vi', 'ja', 'zh-CN', 'ko', 'lt', 'lv', 'fi', 'cs', 'hu', 'eu', 'en-CA'];

describe('showDay', () => {
  it.each([
    ['en-GB', 'short', '2026-11-22', 'Sun 22 Nov'],
    ['en-US', 'short', '2026-11-22', 'Sun 22 Nov'],
    ['en-GB', 'short', '2026-09-03', 'Thu 3 Sep'],
    ['en-US', 'short', '2027-01-03', 'Sun 3 Jan 2027'],
    ['en', 'long', '2026-11-22', 'Sunday 22 November 2026'],
    ['de', 'short', '2026-11-22', 'So., 22. Nov.'],
    ['de', 'long', '2027-01-03', 'Sonntag, 3. Januar 2027'],
  ] as const)('in %s, %s, %s is "%s"', (locale, style, day, shown) =>
    expect(showDay(day, { locale, today, style })).toBe(shown),
  );

  it.each([...LANGUAGES, ...MORE_LANGUAGES])(
    'what it prints in %s is read back to the same day',
    async (locale) => {
      const styles = fc.constantFrom('short' as const, 'long' as const);
      const someDay = anyDay('2000-01-01', '2090-12-31');
      const distance = fc.oneof(fc.nat(400), fc.nat(30_000));
      await fc.assert(
        fc.asyncProperty(someDay, distance, styles, async (now, n, style) => {
          const [ahead, ago] = [addDays(now, n), addDays(now, -n)];
          const shownAhead = showDay(ahead, { locale, today: now, style });
          const shownAgo = showDay(ago, { locale, today: now, style });
          expect(await readDay(shownAhead, { today: now, locale })).toBe(ahead);
          expect(await readDay(shownAgo, { today: now, locale, towards: 'past' })).toBe(ago);
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('showPartialDay', () => {
  it.each([
    ['en-GB', '2025', '2025'],
    ['en-US', '2025-03', 'Mar 2025'],
    ['en-GB', '2025-09', 'Sep 2025'],
    ['en-GB', '2025-03-12', 'Wed 12 Mar 2025'],
    ['de', '2025-03', 'März 2025'],
  ])('in %s, %s is "%s"', (locale, partial, shown) =>
    expect(showPartialDay(partial, { locale, today })).toBe(shown),
  );

  it.each([...LANGUAGES, ...MORE_LANGUAGES])('what it prints in %s is read back', (locale) => {
    const lengths = fc.constantFrom(4, 7, 10);
    fc.assert(
      fc.property(anyDay('1950-01-01', today), lengths, (day, length) => {
        const partial = day.slice(0, length);
        expect(readMetOn(showPartialDay(partial, { locale, today }), { today, locale })).toBe(
          partial,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('showAgo', () => {
  it.each([
    [0, 'today'],
    [1, 'yesterday'],
    [3, '3 days ago'],
    [13, '13 days ago'],
    [14, '2 weeks ago'],
    [21, '3 weeks ago'],
    [56, '8 weeks ago'],
    [61, '2 months ago'],
    [150, '5 months ago'],
    [365, '12 months ago'],
    [548, '18 months ago'],
    [730, '2 years ago'],
    [3652, '10 years ago'],
    [-1, 'tomorrow'],
    [-21, 'in 3 weeks'],
  ])('%i days back is "%s"', (days, shown) =>
    expect(showAgo(addDays(today, -days), today, 'en-GB')).toBe(shown),
  );

  it('speaks the language it is asked for', () => {
    expect(showAgo('2026-11-18', today, 'de')).toBe('vor 3 Tagen');
  });
});
