import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dueToGo, isDueToGo, leavesBinAt } from '@/lib/domain/bin';
import { newPerson, newProfile, newRecord } from '@/lib/acts/new-record';
import { context } from '@/tests/builders';

const REMOVED = '2026-11-21T10:00:00.000Z';

it.each([
  ['2026-11-21T10:00:00.000Z', false],
  ['2026-12-21T09:59:59.999Z', false],
  ['2026-12-21T10:00:00.000Z', true],
  ['2030-01-01T00:00:00.000Z', true],
])('what was removed on 21 November is due at %s: %s', (now, isDue) => {
  expect(isDueToGo({ removedOn: REMOVED }, now)).toBe(isDue);
});

it('what is not in the bin is never due, and nothing is before its thirty days', () => {
  const instant = fc
    .integer({ min: 0, max: 4e12 })
    .map((milliseconds) => new Date(milliseconds).toISOString());
  fc.assert(
    fc.property(instant, instant, (removedOn, now) => {
      expect(isDueToGo({ removedOn: null }, now)).toBe(false);
      const age = Date.parse(now) - Date.parse(removedOn);
      expect(isDueToGo({ removedOn }, now)).toBe(age >= 30 * 24 * 3600 * 1000);
      expect(isDueToGo({ removedOn }, leavesBinAt(removedOn))).toBe(true);
    }),
  );
});

it('a person goes with all that is theirs; of somebody who stays only what was removed goes', () => {
  const person = newPerson({ name: 'Zoë' }, context());
  const { id: personId } = person;
  const note = { type: 'note', personId, day: '2026-11-01', text: 'x' } as const;
  const records = [
    newRecord(note, context()),
    { ...newRecord(note, context()), removedOn: REMOVED },
  ];
  const page = { key: 'li:in:zoe', network: 'linkedin', aliases: [], former: false, pageName: '' };
  const profiles = [newProfile({ personId, ...page }, context())];
  const file = { person, profiles, records };
  const later = '2027-01-01T00:00:00.000Z';
  expect(dueToGo(file, later)).toEqual({ isWhole: false, profiles: [], records: [records[1]] });
  const removed = { ...file, person: { ...person, removedOn: REMOVED } };
  expect(dueToGo(removed, later)).toEqual({ isWhole: true, profiles, records });
  expect(dueToGo(removed, REMOVED)).toEqual({ isWhole: false, profiles: [], records: [] });
});
