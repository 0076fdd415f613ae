import { expect, test, vi } from 'vitest';
import { TRIPS } from '@/scripts/torture/round-trips/round-trips';
import { somePeople } from '@/scripts/torture/round-trips/some-people';

vi.setConfig({ testTimeout: 120_000 });

/** People in one file; what one does to the next is part of it. */
const A_FILE = 50;
/** Each person in each format is one case; `npm run torture -- F16` tries as many as one likes. */
const CASES = 20_000;

test('what is exported and imported into an empty notebook is exported the same', async () => {
  const trips = Object.entries(TRIPS);
  for (let seed = 0; seed * A_FILE * trips.length < CASES; seed++) {
    const files = somePeople(seed, A_FILE);
    for (const [name, trip] of trips) {
      const { before, after } = await trip(files);
      // Compared by itself: a matcher that agrees 400 times over megabytes takes its time.
      if (before !== after) expect(after, `${name}, seed ${seed}`).toBe(before);
    }
  }
});
