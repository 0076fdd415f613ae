import { Refused, type Act, type ActContext, type ActState, type Write } from '@/lib/acts/act';
import { findPerson } from '@/lib/acts/edit-record';
import { profileOf, type ProfileInput } from '@/lib/acts/log-person';
import { newPerson } from '@/lib/acts/new-record';
import { put } from '@/lib/acts/set-fields';
import { isBlank } from '@/lib/domain/is-blank';
import { isHeldAs } from '@/lib/domain/profile-keys';
import type { Id, Person, PersonFile, Profile } from '@/lib/domain/record';

/** Gives a person one more profile, or one that was theirs before. Any number of one network is allowed. */
export const addProfile: Act<{ personId: Id; profile: ProfileInput }> = {
  name: 'add profile',
  people: ({ personId }) => [personId],
  keys: ({ profile }) => [profile.key],
  apply: (state, { personId, profile }, context) =>
    giveProfile(findPerson(state, personId), profile, state, context),
};

/** Moves a profile to the bin; the person stays as they are. */
export const removeProfile: Act<{ personId: Id; profileId: Id }> = {
  name: 'remove profile',
  people: ({ personId }) => [personId],
  apply(state, { personId, profileId }, context) {
    const { profiles } = findPerson(state, personId);
    const profile = profiles.find(({ id, removedOn }) => id === profileId && removedOn === null);
    if (profile === undefined) throw new Refused('profileGone');
    return [{ store: 'profiles', record: { ...profile, removedOn: context.now } }];
  },
};

/** "… has moved here": the profile that was theirs becomes a former one, the new one is theirs. */
export const moveProfile: Act<{ personId: Id; fromKey: string; profile: ProfileInput }> = {
  name: 'move profile',
  people: ({ personId }) => [personId],
  keys: ({ profile }) => [profile.key],
  apply(state, { personId, fromKey, profile }, context) {
    const file = findPerson(state, personId);
    const former = put<Profile>(heldProfile(file, fromKey), { former: true }, user(context));
    return [{ store: 'profiles', record: former }, ...giveProfile(file, profile, state, context)];
  },
};

/** What a profile's page calls itself, other than the person who is kept under it. */
export interface PageNameInput {
  personId: Id;
  key: string;
  pageName: string;
}

/**
 * "Is this still …?", answered with yes: the page's name becomes theirs, or stays a further one (`isRenamed` false).
 * Either way both names are found from now on, and the page is not doubted again.
 */
export const samePerson: Act<PageNameInput & { isRenamed: boolean }> = {
  name: 'same person',
  people: ({ personId }) => [personId],
  apply(state, { personId, key, isRenamed, ...page }, context) {
    const file = findPerson(state, personId);
    const pageName = nameSeen(page.pageName);
    const { name, formerNames } = file.person;
    const further = isRenamed ? name : pageName;
    const stays = isRenamed ? pageName : name;
    const others = [...new Set([...formerNames, further])].filter((each) => each !== stays);
    const fields = { name: stays, formerNames: others };
    const profile = put<Profile>(heldProfile(file, key), { pageName }, user(context));
    return [
      { store: 'people', record: put<Person>(file.person, fields, user(context)) },
      { store: 'profiles', record: profile },
    ];
  },
};

/**
 * "Is this still …?", answered with no: the key goes to somebody new, who is only known until something is logged;
 * the person who had it keeps everything, and it as a former address.
 */
export const somebodyElse: Act<PageNameInput> = {
  name: 'somebody else',
  people: ({ personId }) => [personId],
  apply(state, { personId, key, ...page }, context) {
    const held = heldProfile(findPerson(state, personId), key);
    const pageName = nameSeen(page.pageName);
    const former = put<Profile>(held, { former: true }, user(context));
    const person = { ...newPerson({ name: pageName }, context), keptSince: null };
    const { network, aliases } = held;
    return [
      { store: 'profiles', record: former },
      { store: 'people', record: person },
      profileOf(person.id, { key, network, aliases, pageName }, context),
    ];
  },
};

function giveProfile(
  { person, profiles }: PersonFile,
  profile: ProfileInput,
  state: ActState,
  context: ActContext,
): Write[] {
  const holder = state.holderOf(profile.key);
  if (holder?.person.id === person.id) throw new Refused('profileTheirs', 'profile');
  if (holder !== undefined) {
    throw new Refused('profileTaken', 'profile', holder.person.id);
  }
  const earlier = profiles.filter(({ key }) => key === profile.key);
  // One that is shown as a former address comes back before one that lies in the bin beside it.
  const old = earlier.find(({ removedOn }) => removedOn === null) ?? earlier[0];
  if (old === undefined) return [profileOf(person.id, profile, context)];
  const pageName = profile.pageName || old.pageName;
  const aliases = [...new Set([...old.aliases, ...profile.aliases])];
  const again = put<Profile>(old, { former: false, pageName, aliases }, user(context));
  return [{ store: 'profiles', record: { ...again, removedOn: null } }];
}

/** The profile as the person holds it now. */
function heldProfile({ profiles }: PersonFile, key: string): Profile {
  const held = profiles.find((profile) => isHeldAs(profile, key));
  if (held === undefined) throw new Refused('profileGone');
  return held;
}

/** The name on a page, which is to be somebody's name; refuses one with nothing to see in it. */
function nameSeen(pageName: string): string {
  if (isBlank(pageName)) throw new Refused('nameMissing', 'name');
  return pageName.trim();
}

function user(context: ActContext) {
  return { by: 'user' as const, now: context.now };
}
