import {
  suggestDuplicates,
  type DuplicateReason,
  type MatchablePerson,
} from '@/lib/domain/duplicates';
import type { Id } from '@/lib/domain/record';
import type { PersonSummary } from '@/lib/search/summary';
import { openKith } from '@/lib/storage/open';
import type { KithDatabase } from '@/lib/storage/schema';

/** Two people who may be one, as a list shows them; `one` is the one more likely to stay. */
export interface DuplicatePair {
  one: PersonSummary;
  other: PersonSummary;
  because: DuplicateReason[];
}

/** How many people are read in one go: the page draws and hears in between, whatever the size of the store. */
const BATCH = 250;

/** Everyone, kept or known, who looks like somebody else; the strongest reasons first. */
export async function readDuplicates(): Promise<DuplicatePair[]> {
  const database = await openKith();
  const pairs = suggestDuplicates(await readAlike(database));
  const summaries = await readSummaries(database, [
    ...new Set(pairs.flatMap(({ one, other }) => [one, other])),
  ]);
  return pairs.flatMap(({ because, ...pair }): DuplicatePair[] => {
    const [a, b] = [summaries.get(pair.one), summaries.get(pair.other)];
    // Whoever was merged or removed since is nobody's duplicate any more.
    if (a === undefined || b === undefined) return [];
    const [one, other] = isLikelierToStay(b, a) ? [b, a] : [a, b];
    return [{ one, other, because }];
  });
}

/** Everyone who shares a key with somebody; nothing else of all the others is held. */
async function readAlike(database: KithDatabase): Promise<MatchablePerson[]> {
  const firstWith = new Map<string, MatchablePerson>();
  const alike = new Set<MatchablePerson>();
  let from: IDBKeyRange | null = null;
  for (;;) {
    const batch: PersonSummary[] = await database.getAll('summaries', from, BATCH);
    for (const { personId, matchKeys, apartFrom } of batch) {
      const person = { personId, matchKeys, apartFrom };
      for (const key of matchKeys) {
        const first = firstWith.get(key);
        if (first === undefined) firstWith.set(key, person);
        else alike.add(first).add(person);
      }
    }
    const last = batch.at(-1);
    if (last === undefined) return [...alike];
    from = IDBKeyRange.lowerBound(last.personId, true);
  }
}

async function readSummaries(
  database: KithDatabase,
  ids: readonly Id[],
): Promise<Map<Id, PersonSummary>> {
  const found = new Map<Id, PersonSummary>();
  for (let start = 0; start < ids.length; start += BATCH) {
    const { store } = database.transaction('summaries');
    const batch = ids.slice(start, start + BATCH);
    for (const summary of await Promise.all(batch.map((id) => store.get(id)))) {
      if (summary !== undefined) found.set(summary.personId, summary);
    }
  }
  return found;
}

/** Whoever is kept, is starred, or was touched last is the one to whom the other is added. */
function isLikelierToStay(a: PersonSummary, b: PersonSummary): boolean {
  if (a.isKept !== b.isKept) return a.isKept;
  if (a.starred !== b.starred) return a.starred;
  return (a.lastTouch ?? '') > (b.lastTouch ?? '');
}
