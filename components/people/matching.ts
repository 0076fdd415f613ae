import { foldedWords } from '@/lib/search/fold';
import type { PersonSummary } from '@/lib/search/summary';

/**
 * The people of whose words one begins with each word of the query, as search elsewhere finds them; all of them for
 * a query without words.
 */
export function matching(people: readonly PersonSummary[], query: string): PersonSummary[] {
  const words = foldedWords(query);
  return people.filter((person) =>
    words.every((word) => person.keptWords.some((each) => each.startsWith(word))),
  );
}
