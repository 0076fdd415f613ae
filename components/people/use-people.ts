import { useLive } from '@/components/storage/use-live';
import type { PersonSummary } from '@/lib/search/summary';
import type { Live } from '@/lib/storage/live';
import { readKeptPeople } from '@/lib/storage/people-query';

/** Everyone who is kept, unsorted, now and after every act on anybody. */
export function usePeople(): Live<PersonSummary[]> {
  return useLive('people', readKeptPeople, ({ personIds }) => personIds.length > 0);
}
