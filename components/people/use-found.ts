import { useHeld } from '@/components/storage/use-held';
import { useLive } from '@/components/storage/use-live';
import type { PersonSummary } from '@/lib/search/summary';
import type { Live } from '@/lib/storage/live';
import type { findPeople as Find } from '@/lib/storage/find-people';

/** The search as it stands. */
export interface Found {
  people: Live<PersonSummary[]>;
  /** Who the query finds first, looked up now: what is shown may still be an earlier query's answer. */
  findBest: () => Promise<PersonSummary | null>;
}

/** No part of a page's first paint. */
const findPeople: typeof Find = async (...asked) =>
  (await import('@/lib/storage/find-people')).findPeople(...asked);

/** As many as are read at a glance; who is not among them is found by typing on. */
const MOST_FOUND = 8;

/**
 * People whom a query finds, those who are kept first. While a longer query is looked up the last answer stays, so that the
 * list does not blink at every letter.
 */
export function useFound(query: string, exceptPersonId?: string): Found {
  const find = async (most: number): Promise<PersonSummary[]> => {
    const more = exceptPersonId === undefined ? most : most + 1;
    const kept = await findPeople(query, more);
    // Who is only known comes after all who are kept.
    const known = kept.length < most ? await findPeople(query, more, 'knownWords') : [];
    const people = [...kept, ...known];
    return people.filter(({ personId }) => personId !== exceptPersonId).slice(0, most);
  };
  const found = useLive(`found/${query}`, () => find(MOST_FOUND));
  const held = useHeld(found);
  // That an earlier query found nobody says nothing about this one.
  const isNobody = held.state === 'ready' && held.value.length === 0;
  return {
    people: isNobody ? found : held,
    findBest: async () => (await find(1))[0] ?? null,
  };
}
