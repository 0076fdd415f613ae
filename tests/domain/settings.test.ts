import { expect, test } from 'vitest';
import { defaultSettings } from '@/lib/domain/settings';
import { usualDelimiter } from '@/lib/domain/usual-delimiter';

test.each([
  ['en', ','],
  ['en-GB', ','],
  ['de', ';'],
  ['de-CH', ','],
  ['fr', ';'],
  ['pt-BR', ';'],
  ['ja', ','],
  ['ar-EG', ','],
] as const)('in %s cells are parted by %s until the user chooses', (locale, delimiter) => {
  expect(usualDelimiter(locale)).toBe(delimiter);
});

test('until the user chooses nothing is chosen', () => {
  expect(defaultSettings().csvDelimiter).toBeNull();
});
