import { suggestDuplicates, type DuplicateReason } from '@/lib/domain/duplicates';
import type { Id } from '@/lib/domain/record';
import type { PersonSummary } from '@/lib/search/summary';
import { openKith } from '@/lib/storage/open';

/** Two people who may be one, as a list shows them; `one` is the one more likely to stay. */
export interface DuplicatePair {
  one: PersonSummary;
  other: PersonSummary;
  because: DuplicateReason[];
}

/** How many people are read in one go, so that the page draws and hears in between. */
const BATCH = 500;

/** Everyone, kept or known, who looks like somebody else; the strongest reasons first. */
export async function readDuplicates(): Promise<DuplicatePair[]> {
  const database = await openKith();
  const all: PersonSummary[] = [];
  let from: IDBKeyRange | null = null;
  for (;;) {
    const batch: PersonSummary[] = await database.getAll('summaries', from, BATCH);
    all.push(...batch);
    const last = batch.at(-1);
    if (last === undefined) break;
    from = IDBKeyRange.lowerBound(last.personId, true);
  }
  const byId = new Map<Id, PersonSummary>(all.map((each) => [each.personId, each]));
  return suggestDuplicates(all).flatMap(({ one, other, because }) => {
    const [first, second] = [byId.get(one), byId.get(other)];
    return first === undefined || second === undefined
      ? []
      : [{ one: first, other: second, because }];
  });
}
