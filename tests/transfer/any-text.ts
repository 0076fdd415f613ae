import fc from 'fast-check';

/** What has broken a CSV or a spreadsheet before. */
export const HOSTILE_PIECES = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '＝',
  '＋',
  '－',
  '＠',
  "'",
  '"',
  ';',
  '; ',
  '\\',
  ',',
  ' ',
  '\uFEFF',
  '=HYPERLINK("https://x.test")',
  'نور الفارسي',
  '\u202Eסוף',
  '👩🏽‍💻',
  '\u0000',
  'Zoë',
];

/** Any well-formed text, more often than not made of what breaks a CSV. */
export function anyText(): fc.Arbitrary<string> {
  const hostile = fc.array(fc.constantFrom(...HOSTILE_PIECES), { maxLength: 6 });
  return fc.oneof(
    hostile.map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
  );
}

/** Any such text but the empty one. */
export function someText(): fc.Arbitrary<string> {
  return anyText().filter((text) => text !== '');
}
