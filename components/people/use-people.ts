import { useState } from 'react';
import { useLive } from '@/components/storage/use-live';
import type { PersonSummary } from '@/lib/search/summary';
import { keptPeopleReader } from '@/lib/storage/kept-people';
import type { Live } from '@/lib/storage/live';

/** Everyone who is kept, unsorted, now and after every act on anybody. */
export function usePeople(): Live<PersonSummary[]> {
  const [read] = useState(keptPeopleReader);
  return useLive('people', read, ({ personIds }) => personIds.length > 0);
}
