import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOrder } from '@/lib/days/date-order';
import { readDay } from '@/lib/days/read-day';
import { readMetOn } from '@/lib/days/read-met-on';
import { isDay, isPartialDay } from '@/lib/domain/day';

const today = '2026-11-21'; // a Saturday

describe('readDay', () => {
  it.each([
    ['3m', '2027-02-21'],
    ['the day after tomorrow', '2026-11-23'],
    ['end of month', '2026-11-30'],
    ['in a couple of weeks', '2026-12-05'],
    ['first of January', '2027-01-01'],
    ['monday next week', '2026-11-23'],
    ['tomorrow at 3pm', '2026-11-22'],
    ['tonight', '2026-11-21'],
    ['Dec 5 at 10am EST', '2026-12-05'],
    ['Friday at noon', '2026-11-27'],
    ['March', '2027-03-01'],
  ])('"%s" is %s', async (text, day) =>
    expect(await readDay(text, { today, locale: 'en-GB' })).toBe(day),
  );

  it.each([
    ...['', 'soonish', 'maybe friday banana', 'banana', 'at 3pm', 'noon', 'in 3 hours', '3 min'],
    ...['friday or monday', '5 - 7 June', 'tomorrow or so', 'Fri 4 Dec at Loom', 'call 3 people'],
    ...['Feb 30', '31 Feb', '31.2.', '31.2.2027 noon', '-3 days', '0 days', 'in 500 years', '2027'],
    ...['friday banana 3', 'tomorrow 555 1234'],
  ])('"%s" is not read', async (text) =>
    expect(await readDay(text, { today, locale: 'en-GB' })).toBe(null),
  );

  it('whatever is typed, what comes back is a day that exists, or nothing', async () => {
    const words =
      'in on next last 0 1 2 3 12 29 30 31 99 2027 0000 9999999999 - / . , -1 1.5 m w days weeks months years ago now today tomorrow fri feb mar of the st end am 25:00 EST +14:00 a few half';
    const word = fc.constantFrom(...words.split(' '));
    const typing = fc.array(word, { maxLength: 5 }).map((typed) => typed.join(' '));
    const locales = fc.constantFrom('en-GB', 'en-US', 'de', 'ja', 'ar');
    const texts = fc.oneof(typing, fc.string({ maxLength: 30, unit: 'grapheme' }));
    await fc.assert(
      fc.asyncProperty(texts, locales, async (text, locale) => {
        const day = await readDay(text, { today, locale });
        const partial = readMetOn(text, { today, locale });
        expect(day === null || isDay(day)).toBe(true);
        expect(partial === null || isPartialDay(partial)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('a pasted page is not searched for a day', async () => {
    expect(await readDay(`${' '.repeat(100)}end of month`, { today, locale: 'en-GB' })).toBe(null);
  });

  it('figures are read in the order of the locale, in sentences too', async () => {
    expect(await readDay('5/12', { today, locale: 'en-GB' })).toBe('2026-12-05');
    expect(await readDay('5/12', { today, locale: 'en-US' })).toBe('2027-05-12');
    expect(await readDay('5/12/2026 at noon', { today, locale: 'en-GB' })).toBe('2026-12-05');
    expect(await readDay('5/12/2027 at noon', { today, locale: 'en-US' })).toBe('2027-05-12');
  });

  it.each([
    ['de', 'morgen', '2026-11-22'],
    ['de', 'übermorgen', '2026-11-23'],
    ['de', 'Freitag', '2026-11-27'],
    ['de', 'Fr', '2026-11-27'],
    ['de', '5. Dezember', '2026-12-05'],
    ['de', '5. märz 2027', '2027-03-05'],
    ['de', 'Friday', '2026-11-27'],
    ['fr', '5 décembre', '2026-12-05'],
    ['fr', '5 decembre', '2026-12-05'],
    ['fr', 'mar. 24 nov.', '2026-11-24'],
    ['es', 'mar, 3 mar 2027', '2027-03-03'],
    ['ja', '11月22日', '2026-11-22'],
    ['ja', '明日', '2026-11-22'],
    ['hi', '22 जून', '2027-06-22'],
  ])('in %s "%s" is %s', async (locale, text, day) =>
    expect(await readDay(text, { today, locale })).toBe(day),
  );

  it.each([
    ['22 Nov', '2025-11-22'],
    ['friday', '2026-11-20'],
    ['March', '2026-03-01'],
    ['tomorrow', '2026-11-22'],
  ])('towards the past "%s" is %s', async (text, day) =>
    expect(await readDay(text, { today, locale: 'en-GB', towards: 'past' })).toBe(day),
  );
});

describe('readMetOn', () => {
  it.each([
    ['en-GB', 'Mar 2025', '2025-03'],
    ['de', 'März 2025', '2025-03'],
    ['de', 'gestern', '2026-11-20'],
    ['ja', '2025年3月', '2025-03'],
    ['ja', '2025年', '2025'],
    ['en-US', '11/22', '2025-11-22'],
  ])('in %s "%s" is %s', (locale, text, partial) =>
    expect(readMetOn(text, { today, locale })).toBe(partial),
  );

  it('a text that is no day is not read', () => {
    expect(readMetOn('at the fair', { today, locale: 'en-GB' })).toBe(null);
  });
});

describe('dateOrder', () => {
  it.each([
    ['en-GB', 'dmy'],
    ['de', 'dmy'],
    ['ar', 'dmy'],
    ['en-US', 'mdy'],
    ['en-CA', 'ymd'],
    ['ja', 'ymd'],
    ['hu', 'ymd'],
  ])('%s writes figures %s', (locale, order) => expect(dateOrder(locale)).toBe(order));
});
