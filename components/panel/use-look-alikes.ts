import { useCallback } from 'react';
import type { FoundPerson } from '@/components/ui/use-found-people';
import { useHeld } from '@/components/storage/use-held';
import { useLive } from '@/components/storage/use-live';
import type { ProfileIdentity } from '@/lib/profiles/profile-identity';
import type { PersonSummary } from '@/lib/search/summary';
import { findPeople } from '@/lib/storage/find-people';
import { readLookAlikes } from '@/lib/storage/look-alikes';

const MOST_FOUND = 8;

/** People who may be the one on a new page; nobody until they are read, or where they cannot be: search finds them too. */
export function useLookAlikes(identity: ProfileIdentity, name: string): PersonSummary[] {
  const live = useLive(`alike/${identity.key}/${name}`, () => readLookAlikes(identity, name));
  const held = useHeld(live);
  return held.state === 'ready' ? held.value : NOBODY;
}

const NOBODY: PersonSummary[] = [];

/** Finds people who are kept, best first. */
export function useFindKept(): (query: string) => Promise<FoundPerson[]> {
  return useCallback(async (query) => {
    const found = await findPeople(query, MOST_FOUND);
    return found.map(({ personId, name, line }) => ({ personId, name, line }));
  }, []);
}
