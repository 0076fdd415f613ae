import type { Id } from '@/lib/domain/record';
import { foldedWords } from '@/lib/search/fold';
import type { PersonSummary } from '@/lib/search/summary';
import { openKith } from '@/lib/storage/open';

/** The most people looked at closely for one query; whoever types one letter wants no list of thousands. */
const MOST_CANDIDATES = 400;

/**
 * Kept people one of whose words begins with each word of the query (folded: accents and case do not matter);
 * names that do so come first, then by name. At most `most`. `knownWords`: among those who are only known instead.
 */
export async function findPeople(
  query: string,
  most: number,
  among: 'keptWords' | 'knownWords' = 'keptWords',
): Promise<PersonSummary[]> {
  const words = [...new Set(foldedWords(query))];
  if (words.length === 0) return [];
  const transaction = (await openKith()).transaction('summaries');
  const index = transaction.store.index(among);
  const idsOfEach = await Promise.all(words.map((word) => index.getAllKeys(beginningWith(word))));
  const found = await Promise.all(
    inAll(idsOfEach)
      .slice(0, MOST_CANDIDATES)
      .map((id) => transaction.store.get(id)),
  );
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return found
    .filter((summary) => summary !== undefined)
    .map((summary) => ({ summary, rank: isNamed(summary, words) ? 0 : 1 }))
    .toSorted((a, b) => a.rank - b.rank || compare(a.summary.name, b.summary.name))
    .slice(0, most)
    .map(({ summary }) => summary);
}

function beginningWith(word: string): IDBKeyRange {
  return IDBKeyRange.bound(word, `${word}\uffff`);
}

/** The ids that stand in every list, the shortest list deciding how much work it is. */
function inAll(lists: Id[][]): Id[] {
  const [shortest = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list));
  return [...new Set(shortest)].filter((id) => sets.every((set) => set.has(id)));
}

/** Whether the words are of the names somebody has, had, or is called by. */
function isNamed({ names }: PersonSummary, words: string[]): boolean {
  const ofNames = names.flatMap((name) => name.split(' '));
  return words.every((word) => ofNames.some((each) => each.startsWith(word)));
}
