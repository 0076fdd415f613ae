import type { Day, Weekday } from '@/lib/domain/day';

/** The order in which a locale writes a day in figures: day, month, year and so on. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** Which way to look for what was left out: a year, or which Friday. */
export type Towards = 'future' | 'past';

/** The words of a language that days are written with; every key is folded by `foldWords`. */
export interface DayWords {
  /** Names and abbreviations of months, 1 to 12. */
  months: ReadonlyMap<string, number>;
  weekdays: ReadonlyMap<string, Weekday>;
  /** Whole phrases and how many days from today they are: "tomorrow" is 1. */
  phrases: ReadonlyMap<string, number>;
  /** Words that stand about the numbers and say nothing: "of", "th", "de". */
  marks: ReadonlySet<string>;
}

/** What one must know to read a day: the day it is, and the habits of the person who wrote. */
export interface DayReading {
  today: Day;
  order: DateOrder;
  /** Future unless said. */
  towards?: Towards;
  /** English unless said. */
  words?: DayWords;
}

/** A text as it is compared: lower case, single spaces, accents of European letters dropped. */
export function foldWords(text: string): string {
  // Only U+0300 to U+036F: the marks of Hindi or Thai are vowels, and tell January from June.
  const plain = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return plain
    .toLowerCase()
    .replace(/\u0307/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words and numbers of a text in their order, folded, with whatever stood between them gone. */
export function wordsAndNumbers(text: string): { words: string[]; numbers: string[] } {
  const folded = foldWords(text);
  return {
    words: folded.match(/[\p{L}\p{M}]+/gu) ?? [],
    numbers: folded.match(/\d+/g) ?? [],
  };
}
