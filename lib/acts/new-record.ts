import type { ActContext } from '@/lib/acts/act';
import { wellFormed } from '@/lib/acts/set-fields';
import type { Person, PersonFields, Profile, Stored, TimelineRecord } from '@/lib/domain/record';

type Bare<R> = R extends Stored ? Omit<R, keyof Stored> : never;

function stored<Fields extends object>(fields: Fields, context: ActContext): Fields & Stored {
  const stamp = { version: 1, by: 'user' as const, at: context.now };
  return {
    ...wellFormed(fields),
    id: context.newId(),
    createdAt: context.now,
    removedOn: null,
    stamps: Object.fromEntries(Object.keys(fields).map((field) => [field, stamp])),
    clashes: [],
  };
}

/** A new timeline record, every field stamped as the user's. */
export function newRecord<R extends Bare<TimelineRecord>>(
  fields: R,
  context: ActContext,
): R & Stored {
  return stored(fields, context);
}

/** A new profile of a person. */
export function newProfile(fields: Bare<Profile>, context: ActContext): Profile {
  return stored(fields, context);
}

/** A person of whom nothing is said yet. */
export const NOTHING_SAID: PersonFields = {
  name: '',
  formerNames: [],
  nickname: '',
  pronunciation: '',
  headline: '',
  company: '',
  position: '',
  location: '',
  email: '',
  connectedOn: null,
  lastContactOn: null,
  howMet: '',
  whereMet: '',
  metOn: null,
  introducedBy: null,
  expertise: [],
  roles: [],
  labels: [],
  hopesFor: '',
  needs: [],
  note: '',
  leaveAlone: [],
  idealGap: null,
  limit: null,
  starred: false,
  pausedUntil: null,
};

/** What holds of everybody new beside what is said of them. */
export const NEW = {
  passedOn: null,
  mergedIds: [],
  apartFrom: [],
  rhythmFrom: null,
  rhythmSnooze: null,
};

/** A new person who is kept from now on. Only what was said is stamped. */
export function newPerson(said: Partial<PersonFields>, context: ActContext): Person {
  const { stamps, ...rest } = stored(said, context);
  const { now: keptSince } = context;
  return { ...NOTHING_SAID, ...NEW, ...rest, keptSince, stamps };
}
