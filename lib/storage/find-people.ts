import { foldedWords } from '@/lib/search/fold';
import type { PersonSummary } from '@/lib/search/summary';
import { openKith } from '@/lib/storage/open';

/** The most candidates looked at for one search word. */
const MOST_CANDIDATES = 500;

/**
 * People whose words begin with every word of the query (folded: accents and case do not matter); names
 * that begin with it first. At most `most`.
 */
export async function findPeople(
  query: string,
  most: number,
  onlyKept = true,
): Promise<PersonSummary[]> {
  const words = foldedWords(query).toSorted((a, b) => b.length - a.length);
  const [longest, ...others] = words;
  if (longest === undefined) return [];
  const range = IDBKeyRange.bound(longest, `${longest}\uffff`);
  const database = await openKith();
  const found = await database.getAllFromIndex('summaries', 'words', range, MOST_CANDIDATES);
  const people = new Map(found.map((summary) => [summary.personId, summary]));
  return [...people.values()]
    .filter((summary) => !onlyKept || summary.isKept)
    .filter((summary) =>
      others.every((word) => summary.words.some((each) => each.startsWith(word))),
    )
    .toSorted((a, b) => rank(a, words) - rank(b, words) || a.name.localeCompare(b.name))
    .slice(0, most);
}

/** 0 where the name itself begins with what was typed, then kept before known, then the rest. */
function rank(summary: PersonSummary, words: string[]): number {
  const name = foldedWords(summary.name);
  const inName = words.every((word) => name.some((each) => each.startsWith(word)));
  return (inName ? 0 : 2) + (summary.isKept ? 0 : 1);
}
