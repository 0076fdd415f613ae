import fc from 'fast-check';
import { NOTHING_SAID } from '@/lib/acts/new-record';
import {
  PROMISE_BY,
  PROMISE_STATES,
  TOUCH_KINDS,
  VALUE_KINDS,
  VALUE_STATES_GIVEN,
  VALUE_STATES_RECEIVED,
} from '@/lib/domain/kinds';
import type { Clash, PersonFile, Profile, Stored, TimelineRecord } from '@/lib/domain/record';
import { anyDay } from '@/tests/domain/any-day';
import { anyText, someText } from './any-text';

const PERSON_ID = 'person-1';

/** What every stored record has, with nothing of interest in it. */
export const STORED: Stored = {
  id: 'id',
  createdAt: '2026-11-01T10:00:00.000Z',
  removedOn: null,
  stamps: {},
  clashes: [],
};

const day = anyDay('1990-01-01', '2040-12-31');
const dayOrNull = fc.option(day);
const introducer = fc.option(
  fc.oneof(
    fc.record({ name: someText() }),
    fc.record({ personId: fc.constantFrom('person-2', 'gone') }),
  ),
);
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const stored = {
  stamps: fc.constant({}),
  clashes: fc.constant<Clash[]>([]),
  personId: fc.constant(PERSON_ID),
};
const entry = { ...stored, id: fc.uuid(), createdAt: instant, removedOn: fc.option(instant) };

/** Any timeline record of `person-1`. */
export function anyRecord(): fc.Arbitrary<TimelineRecord> {
  const value = {
    ...entry,
    type: fc.constant('value' as const),
    kind: fc.option(fc.constantFrom(...VALUE_KINDS)),
    day,
    text: anyText(),
    outcome: anyText(),
    snoozedUntil: dayOrNull,
  };
  return fc.oneof(
    fc.record({
      ...entry,
      type: fc.constant('touch' as const),
      state: fc.constantFrom('planned' as const, 'happened' as const, 'dropped' as const),
      kind: fc.option(fc.constantFrom(...TOUCH_KINDS)),
      day,
      text: anyText(),
      startedBy: fc.option(fc.constantFrom('me' as const, 'them' as const)),
      snoozedUntil: dayOrNull,
    }),
    fc.record({
      ...value,
      direction: fc.constant('given' as const),
      state: fc.constantFrom(...VALUE_STATES_GIVEN),
    }),
    fc.record({
      ...value,
      direction: fc.constant('received' as const),
      toldOn: dayOrNull,
      state: fc.constantFrom(...VALUE_STATES_RECEIVED),
    }),
    fc.record({
      ...entry,
      type: fc.constant('follow-up' as const),
      state: fc.constantFrom('open' as const, 'done' as const, 'cleared' as const),
      due: day,
      reason: anyText(),
      setOn: day,
      closedOn: dayOrNull,
      snoozedUntil: dayOrNull,
    }),
    fc.record({
      ...entry,
      type: fc.constant('promise' as const),
      by: fc.constantFrom(...PROMISE_BY),
      state: fc.constantFrom(...PROMISE_STATES),
      text: anyText(),
      due: dayOrNull,
      madeOn: day,
      earlierDues: fc.array(day, { maxLength: 3 }),
      handedTo: introducer,
      closedOn: dayOrNull,
      snoozedUntil: dayOrNull,
    }),
    fc.record({ ...entry, type: fc.constant('note' as const), day, text: anyText() }),
    fc.record({
      ...entry,
      type: fc.constant('bring-up' as const),
      day,
      text: anyText(),
      usedOn: dayOrNull,
    }),
    fc.record({
      ...entry,
      type: fc.constant('good-moment' as const),
      state: fc.constantFrom('open' as const, 'seen' as const, 'dropped' as const),
      text: anyText(),
      due: day,
      notedOn: day,
      snoozedUntil: dayOrNull,
    }),
    fc.record({
      ...entry,
      type: fc.constant('news' as const),
      state: fc.constantFrom('open' as const, 'done' as const, 'dropped' as const),
      learntOn: day,
      company: anyText(),
      position: anyText(),
      formerCompany: anyText(),
      formerPosition: anyText(),
      snoozedUntil: dayOrNull,
    }),
  );
}

/** Anyone: kept, with any texts, and any number of records. */
export function anyPersonFile(): fc.Arbitrary<PersonFile> {
  const texts = fc.array(someText(), { maxLength: 3 });
  const person = fc.record({
    name: someText(),
    headline: anyText(),
    company: anyText(),
    position: anyText(),
    location: anyText(),
    email: anyText(),
    connectedOn: dayOrNull,
    lastContactOn: dayOrNull,
    howMet: anyText(),
    whereMet: anyText(),
    metOn: fc.option(fc.oneof(day, fc.constantFrom('2025', '2025-03'))),
    introducedBy: introducer,
    expertise: texts,
    roles: texts,
    labels: texts,
    hopesFor: anyText(),
    needs: texts,
    note: anyText(),
    idealGap: fc.option(fc.integer({ min: 1, max: 999 })),
    limit: fc.option(fc.integer({ min: 1, max: 999 })),
    leaveAlone: texts,
  });
  return fc
    .record({ person, records: fc.array(anyRecord(), { maxLength: 5 }) })
    .map(({ person, records }) => personFile(person, { records }));
}

/** A kept person with only what matters. */
export function personFile(
  fields: Partial<PersonFile['person']> & { name: string },
  { records = [], profiles = [] }: { records?: TimelineRecord[]; profiles?: Profile[] } = {},
): PersonFile {
  const person = {
    ...STORED,
    ...NOTHING_SAID,
    mergedIds: [],
    apartFrom: [],
    rhythmFrom: null,
    rhythmSnooze: null,
    keptSince: STORED.createdAt,
    passedOn: null,
    id: PERSON_ID,
    ...fields,
  };
  return { person, profiles, records };
}

/** A LinkedIn profile of `person-1`. */
export function profileOf(slug: string, rest: Partial<Profile> = {}): Profile {
  return {
    ...STORED,
    personId: PERSON_ID,
    key: `li:in:${slug}`,
    network: 'linkedin',
    aliases: [],
    former: false,
    pageName: '',
    ...rest,
  };
}
