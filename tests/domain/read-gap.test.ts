import { describe, expect, it } from 'vitest';
import { readGap } from '@/lib/domain/read-gap';

describe('readGap', () => {
  it.each([
    ['4 weeks', 28],
    ['4w', 28],
    ['30', 30],
    [' 30 days ', 30],
    ['2 months', 60],
    ['six weeks', 42],
    ['1 year', 365],
    ['a year', 365],
    ['10y', 3650],
    ['1', 1],
    ['3650', 3650],
  ])('"%s" is %i days', (text, days) => expect(readGap(text)).toBe(days));

  it.each([
    ...['', '0', '0 weeks', '-1', '-4 weeks', '3651', '11 years', '9999999999999999999999'],
    ...['often', 'in 4 weeks', '4 weeks ago', '1.5 weeks', '4 bananas', '1e3'],
  ])('"%s" is refused', (text) => expect(readGap(text)).toBe(null));
});
