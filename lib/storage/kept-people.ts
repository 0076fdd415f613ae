import type { Id } from '@/lib/domain/record';
import type { PersonSummary } from '@/lib/search/summary';
import type { Notice } from '@/lib/storage/notice';
import { openKith } from '@/lib/storage/open';

/** An import is about thousands, and keeps none of them: reading all who are kept is quicker. */
const MANY = 500;

/**
 * Reads everyone who is kept: all of them the first time, and after a commit only those whom it was about, so that
 * a save does not wait for a list of thousands in another tab. Every answer is a list of its own.
 */
export function keptPeopleReader(): (notice: Notice | null) => Promise<PersonSummary[]> {
  let known: Promise<Map<Id, PersonSummary>> | null = null;
  return async (notice) => {
    const before = known;
    const reading =
      before === null || notice === null || notice.personIds.length > MANY
        ? readAll()
        : patch(before, notice.personIds);
    known = reading;
    try {
      return [...(await reading).values()];
    } catch (error) {
      // What could not be read leaves no half-known list behind.
      known = null;
      throw error;
    }
  };
}

async function readAll(): Promise<Map<Id, PersonSummary>> {
  const kept = await (await openKith()).getAllFromIndex('summaries', 'keptSince');
  return new Map(kept.map((person) => [person.personId, person]));
}

/** One after the other: what an earlier commit changed must not be read over by a later one's answer. */
async function patch(
  before: Promise<Map<Id, PersonSummary>>,
  ids: readonly Id[],
): Promise<Map<Id, PersonSummary>> {
  const people = new Map(await before);
  const { store } = (await openKith()).transaction('summaries');
  const found = await Promise.all(ids.map((id) => store.get(id)));
  for (const [place, id] of ids.entries()) {
    const person = found[place];
    if (person?.isKept === true) people.set(id, person);
    else people.delete(id);
  }
  return people;
}
