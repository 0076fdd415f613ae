import type { ActState, Write } from '@/lib/acts/act';
import { newPerson, newRecord } from '@/lib/acts/new-record';
import type {
  BringUp,
  FollowUp,
  GoodMoment,
  News,
  PersonFields,
  PersonFile,
  Profile,
  PromiseMade,
  Stored,
  TimelineRecord,
  Touch,
} from '@/lib/domain/record';
import { referencesOf } from '@/lib/domain/rewrite-references';
import { defaultSettings } from '@/lib/domain/settings';
import { context, TODAY } from '@/tests/builders';

/** A record before it is stored. */
type Bare<R extends Stored> = Omit<R, keyof Stored>;

/** Somebody who is kept, with these records. */
export function fileWith(
  makers: ((personId: string) => TimelineRecord)[],
  fields: Partial<PersonFields> = {},
): PersonFile {
  const person = newPerson({ name: 'Zoë', ...fields }, context());
  return { person, profiles: [], records: makers.map((make) => make(person.id)) };
}

/** What an act finds: these people and nobody else. */
export function stateOf(...files: PersonFile[]): ActState {
  return {
    person: (id) =>
      files.find(({ person }) => person.id === id && person.removedOn === null) ??
      files.find(({ person }) => person.mergedIds.includes(id)),
    holderOf: (key) =>
      files.find(({ profiles }) =>
        profiles.some((profile) => profile.key === key && isHeld(profile)),
      ),
    inBin: () => undefined,
    everyone: () => ({ people: [], profiles: [], records: [] }),
    everything: () => ({ people: [], profiles: [], records: [], settings: [], admissions: [] }),
    mentioning: (id) =>
      files.filter(
        ({ person, records }) =>
          person.id !== id &&
          (referencesOf('people', person).includes(id) ||
            records.some((record) => referencesOf('records', record).includes(id))),
      ),
    admissionsOf: () => [],
    settings: defaultSettings(),
  };
}

function isHeld({ former, removedOn }: Profile): boolean {
  return !former && removedOn === null;
}

/** The records that an act writes, by their type. */
export function written<Type extends TimelineRecord['type']>(
  writes: Write[],
  type: Type,
): Extract<TimelineRecord, { type: Type }>[] {
  return writes.flatMap((write) => {
    const isIt = write.store === 'records' && write.record?.type === type;
    // What has that type is of it.
    return isIt ? [write.record as Extract<TimelineRecord, { type: Type }>] : [];
  });
}

/** A touch of the tests' day, unless said otherwise. */
export const touch =
  (fields: Partial<Bare<Touch>> = {}) =>
  (personId: string): Touch => {
    const rest = { personId, kind: null, text: '', startedBy: null, snoozedUntil: null };
    return newRecord(
      { type: 'touch', state: 'happened', day: TODAY, ...rest, ...fields },
      context('2026-11-07'),
    );
  };

/** An open follow-up due on the tests' day, unless said otherwise. */
export const followUp =
  (fields: Partial<Bare<FollowUp>> = {}) =>
  (personId: string): FollowUp => {
    const rest = { personId, reason: '', setOn: '2026-11-07', closedOn: null, snoozedUntil: null };
    return newRecord(
      { type: 'follow-up', state: 'open', due: TODAY, ...rest, ...fields },
      context('2026-11-07'),
    );
  };

/** An open promise of mine for 27 November, unless said otherwise. */
export const promise =
  (fields: Partial<Bare<PromiseMade>> = {}) =>
  (personId: string): PromiseMade => {
    const rest = {
      text: 'the table',
      madeOn: '2026-11-07',
      earlierDues: [],
      handedTo: null,
      closedOn: null,
      snoozedUntil: null,
    };
    return newRecord(
      {
        type: 'promise',
        personId,
        by: 'me',
        state: 'open',
        due: '2026-11-27',
        ...rest,
        ...fields,
      },
      context('2026-11-07'),
    );
  };

/** Something to bring up. */
export const bringUp =
  (text: string) =>
  (personId: string): BringUp =>
    newRecord(
      { type: 'bring-up', personId, day: TODAY, text, usedOn: null },
      context('2026-11-07'),
    );

/** A good moment on 25 November, unless said otherwise. */
export const goodMoment =
  (fields: Partial<Bare<GoodMoment>> = {}) =>
  (personId: string): GoodMoment => {
    const rest = { text: 'her book comes out', notedOn: '2026-11-07', snoozedUntil: null };
    return newRecord(
      { type: 'good-moment', personId, state: 'open', due: '2026-11-25', ...rest, ...fields },
      context('2026-11-07'),
    );
  };

/** News that nobody saw to yet, learnt on 7 November, unless said otherwise. */
export const news =
  (fields: Partial<Bare<News>> = {}) =>
  (personId: string): News => {
    const jobs = { company: 'Loom', position: 'VP', formerCompany: '', formerPosition: '' };
    const rest = { personId, learntOn: '2026-11-07', snoozedUntil: null };
    return newRecord(
      { type: 'news', state: 'open', ...jobs, ...rest, ...fields },
      context('2026-11-07'),
    );
  };

/** The same, in the bin. */
export const inBin =
  (make: (personId: string) => TimelineRecord) =>
  (personId: string): TimelineRecord => ({ ...make(personId), removedOn: context().now });
