import { useState } from 'react';
import { useNotebook } from '@/components/storage/notebook';
import { useHeld } from '@/components/storage/use-held';
import { useLive } from '@/components/storage/use-live';
import type { PersonSummary } from '@/lib/search/summary';
import type { Live } from '@/lib/storage/live';
import { findPeople } from '@/lib/storage/find-people';

/** How many are shown; who is not among them is found by another letter. */
const MOST = 20;

/** Search over everyone who is kept. */
export interface Search {
  query: string;
  setQuery: (query: string) => void;
  found: Live<PersonSummary[]>;
  /** Opens the first that the query finds, even if the list does not show it yet. */
  openFirst: () => void;
}

/** Finds people while somebody types. */
export function useSearch(onOpenPerson: (personId: string) => void): Search {
  const notebook = useNotebook();
  const [query, setQuery] = useState('');
  const found = useHeld(useLive(`search/${query}`, () => findPeople(query, MOST)));
  const openFirst = async (): Promise<void> => {
    const [first] = await findPeople(query, 1);
    if (first !== undefined) onOpenPerson(first.personId);
  };
  return {
    query,
    setQuery,
    found,
    openFirst: () => void openFirst().catch((error: unknown) => notebook.fail(error)),
  };
}
