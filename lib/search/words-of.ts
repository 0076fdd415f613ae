import type { Person } from '@/lib/domain/record';
import { foldedWords } from '@/lib/search/fold';

/** Scripts written without blanks between words; there every ending of a word is found, too. */
const WITHOUT_BLANKS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u;

/** So that a pasted novel does not become a thousand index entries. */
const MOST_WORDS = 120;
const LONGEST_WORD = 40;

/** The folded words a person is found by: names first, then what they do, where, and what they know. */
export function wordsOf(person: Person): string[] {
  const texts = [
    person.name,
    ...person.formerNames,
    person.nickname,
    person.pronunciation,
    person.company,
    person.position,
    person.headline,
    ...person.expertise,
    ...person.labels,
    ...person.roles,
    person.location,
    person.whereMet,
    person.email,
  ];
  const words = new Set(texts.flatMap((text) => foldedWords(text.slice(0, 2000)).flatMap(endings)));
  return [...words].slice(0, MOST_WORDS);
}

function endings(word: string): string[] {
  const short = [...word].slice(0, LONGEST_WORD);
  if (!WITHOUT_BLANKS.test(word)) return [short.join('')];
  return short.map((_, start) => short.slice(start).join(''));
}
