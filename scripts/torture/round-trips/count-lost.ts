import '@/scripts/torture/round-trips/group-by';
import { TRIPS } from '@/scripts/torture/round-trips/round-trips';
import { somePeople } from '@/scripts/torture/round-trips/some-people';

/** What came of many round trips. */
export interface TripCount {
  /** Made-up people, each of whom went through every format. */
  people: number;
  /** How often one of them went out and in again. */
  trips: number;
  /** Files of which something was lost or came back otherwise. */
  lost: number;
  /** The first of them: format, and the seed that makes its people again. */
  first: string | null;
}

/** Sends made-up people through every format, `aFile` of them at once, until they made so many round trips. */
export async function countLost(trips: number, aFile: number): Promise<TripCount> {
  const count: TripCount = { people: 0, trips: 0, lost: 0, first: null };
  for (let seed = 0; count.trips < trips; seed++) {
    const files = somePeople(seed, aFile);
    for (const [name, trip] of Object.entries(TRIPS)) {
      count.trips += aFile;
      const problem = await trip(files).then(
        ({ before, after }) => (before === after ? null : 'other'),
        // Refused, or not taken in: that is lost too.
        String,
      );
      if (problem === null) continue;
      count.lost += 1;
      count.first ??= `${name}, seed ${seed}: ${problem}`;
    }
    count.people += aFile;
  }
  return count;
}

// For scripts that evaluate the bundle in Node.
Reflect.set(globalThis, 'countLost', countLost);
