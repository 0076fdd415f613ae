import { Refused, type Act, type ActContext, type ActState, type Write } from '@/lib/acts/act';
import { findPerson } from '@/lib/acts/edit-record';
import { put } from '@/lib/acts/set-fields';
import { openFollowUp } from '@/lib/domain/person-file';
import type { FollowUp, Id, PersonFile, Profile, TimelineRecord } from '@/lib/domain/record';

/** What is to come out of the bin. */
export interface BringBackInput {
  personId: Id;
  /** One record or profile of somebody who is there; absent: the person, with all that is theirs. */
  itemId?: Id;
  /** The keys of the profiles that come back, to be looked up: somebody else may have them by now. */
  keys: string[];
}

/**
 * Takes a person, a record or a profile out of the bin. A profile that somebody else has by now comes back as a
 * former one, a follow-up beside an open one as replaced.
 */
export const bringBack: Act<BringBackInput> = {
  name: 'bring back',
  people: ({ personId }) => [personId],
  keys: ({ keys }) => keys,
  apply(state, { personId, itemId }, context) {
    if (itemId === undefined) return bringPersonBack(state, personId, context);
    const file = findPerson(state, personId);
    const record = file.records.find(({ id, removedOn }) => id === itemId && removedOn !== null);
    if (record !== undefined) return [{ store: 'records', record: beside(file, record, context) }];
    const profile = file.profiles.find(({ id, removedOn }) => id === itemId && removedOn !== null);
    if (profile === undefined) throw new Refused('recordGone');
    const back = { ...profile, removedOn: null };
    return [{ store: 'profiles', record: formerIfTaken(back, state, context) }];
  },
};

function bringPersonBack(state: ActState, personId: Id, context: ActContext): Write[] {
  const file = state.inBin(personId);
  if (file === undefined) throw new Refused('personGone');
  const profiles = file.profiles
    .filter(({ removedOn }) => removedOn === null)
    .map((profile): Write => ({
      store: 'profiles',
      record: formerIfTaken(profile, state, context),
    }));
  return [{ store: 'people', record: { ...file.person, removedOn: null } }, ...profiles];
}

function formerIfTaken(profile: Profile, state: ActState, context: ActContext): Profile {
  const holder = state.holderOf(profile.key);
  const isTaken = holder !== undefined && holder.person.id !== profile.personId;
  const setter = { by: 'user' as const, now: context.now };
  return isTaken ? put<Profile>(profile, { former: true }, setter) : profile;
}

function beside(file: PersonFile, record: TimelineRecord, context: ActContext): TimelineRecord {
  const back = { ...record, removedOn: null };
  if (back.type !== 'follow-up' || back.state !== 'open') return back;
  if (openFollowUp(file) === undefined) return back;
  const closed = { state: 'replaced' as const, closedOn: context.today };
  return put<FollowUp>(back, closed, { by: 'user', now: context.now });
}
