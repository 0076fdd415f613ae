import '@/scripts/torture/round-trips/group-by';
import { TRIPS } from '@/scripts/torture/round-trips/round-trips';
import { somePeople } from '@/scripts/torture/round-trips/some-people';

/** What came of many round trips. */
export interface TripCount {
  /** People who went through each format. */
  people: number;
  /** Files of which something was lost or came back otherwise. */
  lost: number;
  /** The first of them: format, and the seed that makes its people again. */
  first: string | null;
}

/** Sends made-up people through every format, `aFile` of them at once. */
export async function countLost(people: number, aFile: number): Promise<TripCount> {
  const count: TripCount = { people: 0, lost: 0, first: null };
  for (let seed = 0; count.people < people; seed++) {
    const files = somePeople(seed, aFile);
    for (const [name, trip] of Object.entries(TRIPS)) {
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
