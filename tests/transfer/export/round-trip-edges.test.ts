import { expect, test } from 'vitest';
import { newRecord } from '@/lib/acts/new-record';
import { TRIPS } from '@/scripts/torture/round-trips/round-trips';
import { context } from '@/tests/builders';
import { personFile, profileOf } from '@/tests/transfer/any-person-file';

const ID = '6d1c8c5e-0f0a-4a52-9a55-00000000000';
const trips = Object.entries(TRIPS);

test.each(trips)('%s: two of one name and address stay two', async (_, trip) => {
  const both = { name: 'Ana Ruiz', email: 'family@loom.example' };
  const { before, after } = await trip([
    personFile({ ...both, id: `${ID}1`, note: 'the mother' }),
    personFile({ ...both, id: `${ID}2`, note: 'the daughter' }),
  ]);
  expect(after).toBe(before);
});

test.each(trips)('%s: people of whom there is no record come back', async (_, trip) => {
  const profiles = [profileOf('zoe', { personId: `${ID}1` })];
  const { before, after } = await trip([personFile({ id: `${ID}1`, name: 'Zoë' }, { profiles })]);
  expect(after).toBe(before);
});

test('a promise that was handed to somebody only known is handed to that name afterwards', async () => {
  const promise = newRecord(
    {
      personId: `${ID}1`,
      type: 'promise',
      by: 'me',
      state: 'handed over',
      text: 'the table',
      due: null,
      madeOn: '2026-11-01',
      earlierDues: [],
      handedTo: { personId: `${ID}2` },
      closedOn: null,
      snoozedUntil: null,
    },
    context(),
  );
  const { before, after } = await TRIPS['CSV, the pair']!([
    personFile({ id: `${ID}1`, name: 'Zoë' }, { records: [promise] }),
    personFile({ id: `${ID}2`, name: 'Hana', keptSince: null }),
  ]);
  expect(before).toContain('"handed to Hana"');
  expect(after).toBe(before);
});
