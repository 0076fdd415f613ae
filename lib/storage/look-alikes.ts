import type { Id } from '@/lib/domain/record';
import { nameKey } from '@/lib/search/match-keys';
import type { PersonSummary } from '@/lib/search/summary';
import { openKith } from '@/lib/storage/open';

/** The most who are asked about: more would be a list to work through. */
const MOST = 3;

/** The most namesakes who are looked at. */
const MOST_NAMESAKES = 50;

/**
 * People who may be the one on a new page: first those who share an alias with its profile, then those who are
 * called just so, or were, or go by it; the kept before the known. At most three; nobody who holds the profile, and
 * nobody in the bin.
 */
export async function readLookAlikes(
  identity: { key: string; aliases: string[] },
  name: string,
): Promise<PersonSummary[]> {
  const transaction = (await openKith()).transaction(['profiles', 'summaries'], 'readonly');
  const profiles = transaction.objectStore('profiles');
  const summaries = transaction.objectStore('summaries');
  const shared = [identity.key, ...identity.aliases];
  const found = await Promise.all(
    shared.flatMap((key) => [
      profiles.index('key').getAll(key),
      profiles.index('aliases').getAll(key),
    ]),
  );
  const live = found.flat().filter(({ former, removedOn }) => !former && removedOn === null);
  const held = live.filter(({ key }) => key === identity.key);
  const holders = new Set(held.map(({ personId }) => personId));
  const sharing = new Set(live.map(({ personId }) => personId).filter((id) => !holders.has(id)));
  const called = nameKey(name);
  const namesakes =
    called === '' ? [] : await summaries.index('names').getAllKeys(called, MOST_NAMESAKES);
  const read = async (ids: Id[]): Promise<PersonSummary[]> => {
    const all = await Promise.all(ids.map((id) => summaries.get(id)));
    const there = all.filter((summary) => summary !== undefined);
    return there.toSorted((a, b) => Number(b.isKept) - Number(a.isKept));
  };
  const others = namesakes.filter((id) => !holders.has(id) && !sharing.has(id));
  return [...(await read([...sharing])), ...(await read(others))].slice(0, MOST);
}
