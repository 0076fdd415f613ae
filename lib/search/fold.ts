/** Letters that Unicode does not take apart, spelt as people type them; also letters that two keyboards write differently. */
const SPELT: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ƒ: 'f',
  ə: 'e',
  ς: 'σ',
  ی: 'ي',
  ک: 'ك',
};
const SPELT_LETTER = new RegExp(`[${Object.keys(SPELT).join('')}]`, 'gu');

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}/gu;
const UNSEEN = /\p{Default_Ignorable_Code_Point}|\p{Cf}/gu;
const BLANK = /[\s\p{Cc}]+/gu;
const APOSTROPHE = /(?<=\p{L})['’‘ʼ`´](?=\p{L})/gu;

/**
 * The form in which texts are compared: NFKD without marks, lower case, no emoji, nothing invisible, single spaces.
 * It is for matching only and is never shown. The rule is profiles.md, "Titles".
 */
export function fold(text: string): string {
  // Emoji go first: NFKD would make the letters TM out of ™.
  const visible = text.replace(UNSEEN, '').replace(EMOJI, ' ');
  return withoutMarks(withoutMarks(visible).toLowerCase())
    .replace(SPELT_LETTER, (letter) => SPELT[letter] ?? letter)
    .replace(BLANK, ' ')
    .trim();
}

/** The folded words of a text: runs of letters and figures, with an apostrophe inside a word left out ("O’Brien" is "obrien"). */
export function foldedWords(text: string): string[] {
  return fold(text.replace(APOSTROPHE, '')).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function withoutMarks(text: string): string {
  // Composed again, because NFKD also takes Korean syllables apart.
  return text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC');
}
