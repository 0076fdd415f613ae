import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importRecords } from '@/lib/acts/import-people';
import { readEverybody } from '@/lib/storage/read-everybody';
import { run } from '@/lib/storage/run';
import { planImport } from '@/lib/transfer/import/plan/import-plan';
import { peopleCsv } from '@/lib/transfer/people-csv';
import { timelineCsv } from '@/lib/transfer/timeline-csv';
import { readPair } from '@/scripts/torture/round-trips/round-trips';
import { somePeople } from '@/scripts/torture/round-trips/some-people';
import { context, emptyStore } from '@/tests/builders';
import { expectWhatAlwaysHolds } from '@/tests/storage/invariants';

beforeEach(emptyStore);
afterEach(emptyStore);

test.each([1, 2, 3])('300 people in all come through a store as they were (%i)', async (seed) => {
  const files = somePeople(seed, 100);
  const read = await readPair(files, 'zip');
  await run(importRecords, { plan: (now, at) => planImport(read, now).writes(at) }, context());
  // Queue rows and summaries were made without reading anybody again.
  await expectWhatAlwaysHolds();
  const stored = await readEverybody();
  expect(peopleCsv(stored)).toBe(peopleCsv(files));
  expect(timelineCsv(stored)).toBe(timelineCsv(files));
});
