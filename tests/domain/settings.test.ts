import { expect, test } from 'vitest';
import { defaultSettings, usualDelimiter } from '@/lib/domain/settings';

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

test('without a word of the user’s the browser’s own figures decide', () => {
  expect(defaultSettings().csvDelimiter).toBe(usualDelimiter());
});
