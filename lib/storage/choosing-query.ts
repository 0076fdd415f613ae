import type { Id } from '@/lib/domain/record';
import type { PersonSummary } from '@/lib/search/summary';
import { openKith } from '@/lib/storage/open';

/** In which order people are put forward: those connected or met last, or those connected longest ago. */
export type ChoosingOrder = 'newest' | 'oldest';

/** Whom the user has not chosen or left yet. */
export interface ToChoose {
  /** The next few, in their order. */
  next: PersonSummary[];
  left: number;
}

/** Reads the next few and counts the rest, whatever the size of the store; `without` were seen already. */
export async function readToChoose(
  order: ChoosingOrder,
  most: number,
  without: ReadonlySet<Id>,
): Promise<ToChoose> {
  const { store } = (await openKith()).transaction('summaries', 'readonly');
  const index = store.index('toChoose');
  const counting = index.count();
  const next: PersonSummary[] = [];
  let cursor = await index.openCursor(null, order === 'newest' ? 'prev' : 'next');
  while (cursor !== null && next.length < most) {
    if (!without.has(cursor.value.personId)) next.push(cursor.value);
    cursor = await cursor.continue();
  }
  return { next, left: await counting };
}

/** The key of somebody's first profile; null: they have none. */
export async function readProfileKey(personId: Id): Promise<string | null> {
  const profiles = await (await openKith()).getAllFromIndex('profiles', 'personId', personId);
  return profiles.find(({ former, removedOn }) => !former && removedOn === null)?.key ?? null;
}
