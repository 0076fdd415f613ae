import { addDays, daysBetween, type Day } from '@/lib/domain/day';
import type { News } from '@/lib/domain/record';
import type { PersonSummary } from '@/lib/search/summary';
import { openKith } from '@/lib/storage/open';
import { readKeptPeople } from '@/lib/storage/people-query';

/** A piece of news, and whom it is about. */
export interface NewsOf {
  news: News;
  person: PersonSummary;
}

/** The news that nobody has seen to, the newest first, at most `most`; and whether there are more. */
export async function readOpenNews(most: number): Promise<{ all: NewsOf[]; hasMore: boolean }> {
  const transaction = (await openKith()).transaction(['records', 'summaries'], 'readonly');
  const summaries = transaction.objectStore('summaries');
  const all: NewsOf[] = [];
  let cursor = await transaction.objectStore('records').index('learntOn').openCursor(null, 'prev');
  while (cursor !== null) {
    const { value } = cursor;
    if (value.type === 'news' && value.state === 'open' && value.removedOn === null) {
      const person = await summaries.get(value.personId);
      if (person !== undefined && all.length === most) return { all, hasMore: true };
      if (person !== undefined) all.push({ news: value, person });
    }
    cursor = await cursor.continue();
  }
  return { all, hasMore: false };
}

/** Somebody with whom it is so many years, on a day, that the two of you connected. */
export interface Anniversary {
  person: PersonSummary;
  day: Day;
  years: number;
}

const AHEAD = 7;
const LONG_AGO_DAYS = 365;

/** Whom of those kept a look at the calendar brings to mind. */
export async function readOccasions(
  today: Day,
): Promise<{ anniversaries: Anniversary[]; longAgo: PersonSummary[] }> {
  const kept = await readKeptPeople();
  const anniversaries = kept
    .flatMap((person) => {
      const found = person.connectedOn === null ? null : anniversaryOf(person.connectedOn, today);
      return found === null ? [] : [{ person, ...found }];
    })
    .toSorted((a, b) => a.day.localeCompare(b.day) || b.years - a.years);
  const longAgo = kept
    .filter(
      ({ connectedOn, lastTouch, lastContactOn }) =>
        connectedOn !== null &&
        lastTouch === null &&
        lastContactOn === null &&
        daysBetween(connectedOn, today) >= LONG_AGO_DAYS,
    )
    .toSorted((a, b) => (a.connectedOn ?? '').localeCompare(b.connectedOn ?? ''));
  return { anniversaries, longAgo };
}

/** The anniversary within the next days; a leap day's is the day after in other years. Null: there is none. */
export function anniversaryOf(since: Day, today: Day): { day: Day; years: number } | null {
  for (let ahead = 0; ahead < AHEAD; ahead++) {
    const day = addDays(today, ahead);
    const years = Number(day.slice(0, 4)) - Number(since.slice(0, 4));
    if (years > 0 && day.slice(5) === since.slice(5)) return { day, years };
    const isLeap = since.endsWith('-02-29') && day.endsWith('-03-01');
    if (years > 0 && isLeap && !addDays(day, -1).endsWith('-29')) return { day, years };
  }
  return null;
}
