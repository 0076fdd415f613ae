const WITHOUT_BLANKS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const JOINING = /[\p{Script=Arabic}\p{Script=Syriac}]/u;
const ZERO_WIDTH_NON_JOINER = '\u200c';

/**
 * One or two letters for a name: of its first and last word, or of its one word; one alone in scripts
 * that write names without blanks. A name without letters gives its first sign, and an empty one ''.
 */
export function initialsOf(name: string): string {
  const firsts = name
    .trim()
    .split(/\s+/u)
    .map((word) => graphemes(word).find((sign) => /^[\p{L}\p{N}]/u.test(sign)))
    .filter((sign) => sign !== undefined);
  const [first] = firsts;
  if (first === undefined) return graphemes(name.trim())[0] ?? '';
  const last = firsts.length > 1 ? firsts[firsts.length - 1] : undefined;
  if (last === undefined || WITHOUT_BLANKS.test(first)) return raised(first);
  // Two letters that are not neighbours in the name must not be joined in writing.
  return raised(first) + (JOINING.test(first) ? ZERO_WIDTH_NON_JOINER : '') + raised(last);
}

function graphemes(text: string): string[] {
  return [...new Intl.Segmenter().segment(text)].map((part) => part.segment);
}

// Not "ß", which would become two letters.
function raised(sign: string): string {
  const upper = sign.toLocaleUpperCase();
  return upper.length === sign.length ? upper : sign;
}
