import type { PersonSummary } from '@/lib/search/summary';
import { nameKey } from '@/lib/search/match-keys';
import type { Id } from '@/lib/domain/record';
import { openKith } from '@/lib/storage/open';

/** The most who are asked about: more would be a list to work through. */
const MOST = 3;

/**
 * People who may be the one on a new page: first those who share an alias with its profile, then those who are
 * called just so, or were, or go by it. At most three; nobody who holds the profile, and nobody in the bin.
 */
export async function readLookAlikes(
  identity: { key: string; aliases: string[] },
  name: string,
): Promise<PersonSummary[]> {
  const transaction = (await openKith()).transaction(['profiles', 'summaries'], 'readonly');
  const profiles = transaction.objectStore('profiles');
  const summaries = transaction.objectStore('summaries');
  const keys = [identity.key, ...identity.aliases];
  const sharing = await Promise.all([
    ...keys.map((key) => profiles.index('aliases').getAll(key)),
    ...keys.map((key) => profiles.index('key').getAll(key)),
  ]);
  const live = sharing.flat().filter(({ former, removedOn }) => !former && removedOn === null);
  const holders = live.filter(({ key }) => key === identity.key);
  const called = nameKey(name);
  const namesakes = called === '' ? [] : await summaries.index('names').getAllKeys(called, 50);
  const holding = new Set<Id>(holders.map(({ personId }) => personId));
  const ids = new Set<Id>([...live.map(({ personId }) => personId), ...namesakes]);
  const found = await Promise.all(
    [...ids].filter((id) => !holding.has(id)).map((id) => summaries.get(id)),
  );
  return found.filter((summary) => summary !== undefined).slice(0, MOST);
}
