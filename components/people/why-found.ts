import { foldedWords } from '@/lib/search/fold';
import type { PersonSummary } from '@/lib/search/summary';

/** The name that somebody was found by, where it is not the one they go by. */
export interface OtherName {
  is: 'nickname' | 'former';
  name: string;
}

/**
 * Why a query found somebody whose name does not say so: the nickname or former name that a word of it begins a word
 * of. Null where the name, or something else that is known of them, explains it.
 */
export function whyFound(person: PersonSummary, query: string): OtherName | null {
  const asked = foldedWords(query).filter((word) => !isIn(person.name, word));
  const isWhy = (name: string): boolean => asked.some((word) => isIn(name, word));
  if (isWhy(person.nickname)) return { is: 'nickname', name: person.nickname };
  const former = person.formerNames.find(isWhy);
  return former === undefined ? null : { is: 'former', name: former };
}

function isIn(name: string, word: string): boolean {
  return foldedWords(name).some((each) => each.startsWith(word));
}
