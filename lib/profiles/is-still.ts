import { tidyTitle } from '@/lib/profiles/tidy-title';
import { foldedWords } from '@/lib/search/fold';

/** Said of many people, so that two who share nothing else are not the same. */
const TITLES = new Set('dr prof mr mrs ms mx sir jr sr phd md mba msc'.split(' '));

/** Scripts written without blanks: a word of a name is the beginning or the end of the same name written as one. */
const WITHOUT_BLANKS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]+$/u;

/**
 * Whether a page that calls itself `pageName` can still be theirs who have these names: one shared word of any
 * length, folded and in any script, is enough (profiles.md). What tells nobody apart ("Dr", ", MBA") is no word.
 */
export function isStill(pageName: string, names: readonly string[]): boolean {
  const page = readName(pageName);
  return names.some((name) => isShared(page, readName(name)));
}

interface NameRead {
  /** For names without a letter, such as an emoji. */
  tidy: string;
  words: readonly string[];
  /** Every word, and every two or three neighbours written together ("Mc Donald", "Anna-Lena"). */
  joined: ReadonlySet<string>;
}

function readName(name: string): NameRead {
  const [spoken = [], ...others] = name
    .split(/[,،、，]/u)
    .map(tellingWords)
    .filter((part) => part.length > 0);
  // "Okafor, Ines" is a name to its end, "Ines Okafor, MBA" is not.
  const words = spoken.length > 1 ? spoken : [...spoken, ...(others[0] ?? [])];
  const joined = words.flatMap((_, from) =>
    [1, 2, 3].map((count) => words.slice(from, from + count).join('')),
  );
  return { tidy: tidyTitle(name), words, joined: new Set(joined.map(loosen)) };
}

function tellingWords(part: string): string[] {
  const words = foldedWords(part);
  const telling = words.filter((word) => !TITLES.has(word));
  return telling.length > 0 ? telling : words;
}

function isShared(one: NameRead, other: NameRead): boolean {
  if (one.tidy !== '' && one.tidy === other.tidy) return true;
  if ([...one.joined].some((word) => other.joined.has(word))) return true;
  return isAtAnEnd(one, other) || isAtAnEnd(other, one);
}

/** Whether a word of one begins or ends the other, both without blanks: 山田 花子 and 山田太郎. */
function isAtAnEnd({ words }: NameRead, other: NameRead): boolean {
  const whole = other.words.join('');
  if (!WITHOUT_BLANKS.test(whole)) return false;
  return words.some(
    (word) => WITHOUT_BLANKS.test(word) && (whole.startsWith(word) || whole.endsWith(word)),
  );
}

/** The same name as two people spell it: Müller, Mueller and Muller; Håkan and Haakan; McDonald and MacDonald. */
function loosen(word: string): string {
  return word
    .replace(/([aou])e/gu, '$1')
    .replaceAll('aa', 'a')
    .replace(/^mac/u, 'mc');
}
