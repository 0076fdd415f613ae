import { Refused, type Act, type ActContext, type Write } from '@/lib/acts/act';
import { entryWrites, type EntriesInput } from '@/lib/acts/entries';
import { openNewFollowUp, type FollowUpInput } from '@/lib/acts/follow-up';
import { newPerson, newProfile } from '@/lib/acts/new-record';
import { put, setFields, type Edits } from '@/lib/acts/set-fields';
import { isBlank } from '@/lib/domain/is-blank';
import { isHeldAs } from '@/lib/domain/profile-keys';
import { isAfterToday } from '@/lib/domain/read-partial-day';
import type { Id, Person, PersonFields, Profile } from '@/lib/domain/record';

/** A profile as recognised on a page; see lib/profiles. */
export interface ProfileInput {
  key: string;
  network: string;
  aliases: string[];
  /** The name that the page shows, as far as it is known. */
  pageName?: string;
}

/** The log form. */
export interface LogPersonInput extends EntriesInput {
  /** The page's profile; null: a person without one. */
  profile: ProfileInput | null;
  fields: Partial<PersonFields> & { name: string };
  followUp?: FollowUpInput;
}

/**
 * Keeps a person. If somebody holds the profile already (only known, or kept a moment ago in another
 * window), what was typed goes to them: one profile never makes two people.
 */
export const logPerson: Act<LogPersonInput> = {
  name: 'log person',
  people: () => [],
  keys: ({ profile }) => (profile === null ? [] : [profile.key]),
  apply(state, input, context) {
    const fields = trimmed(input.fields);
    if (isBlank(fields.name)) throw new Refused('nameMissing', 'name');
    if (fields.metOn != null && isAfterToday(fields.metOn, context.today)) {
      throw new Refused('dayFuture', 'metOn');
    }
    const holder = input.profile === null ? undefined : state.holderOf(input.profile.key);
    const person: Person =
      holder === undefined ? newPerson(fields, context) : addTo(holder.person, fields, context);
    const writes: Write[] = [{ store: 'people', record: person }];
    if (input.profile !== null) {
      const isNew = holder === undefined;
      if (isNew) writes.push(profileOf(person.id, input.profile, context));
      else writes.push(...withPageName(person.name, holder.profiles, input.profile, context));
    }
    writes.push(...entryWrites(person.id, input, context));
    if (input.followUp !== undefined) {
      writes.push(...openNewFollowUp(holder, person.id, input.followUp, context));
    }
    return writes;
  },
};

/** A profile as seen on a page, now somebody's. */
export function profileOf(personId: Id, profile: ProfileInput, context: ActContext): Write {
  const { key, network, aliases, pageName = '' } = profile;
  const fields = { personId, key, network, aliases, former: false, pageName };
  return { store: 'profiles', record: newProfile(fields, context) };
}

/** What the page called somebody who has the profile already: agreed to be theirs by what was logged there. */
function withPageName(
  name: string,
  profiles: readonly Profile[],
  { key, pageName = '' }: ProfileInput,
  context: ActContext,
): Write[] {
  const held = profiles.find((profile) => isHeldAs(profile, key));
  // The name that they have now needs no agreeing, and must not take the place of one that did.
  if (held === undefined || pageName === '' || pageName === name) return [];
  const record = put<Profile>(held, { pageName }, { by: 'user', now: context.now });
  return [{ store: 'profiles', record }];
}

/**
 * What was typed, added to somebody who has the profile already. What a file knew gives way; what was typed about
 * somebody kept stays beside it: lists are joined, notes follow each other, other fields show both values.
 */
function addTo(person: Person, fields: Partial<PersonFields>, context: ActContext): Person {
  const said = withoutBlanks(fields);
  const setter = { by: 'user' as const, now: context.now };
  if (person.keptSince === null) {
    return { ...put<Person>(person, said, setter), keptSince: context.now };
  }
  const { note = '' } = said;
  const expertise = uniqueTexts([...person.expertise, ...(said.expertise ?? [])]);
  const joined = { ...said, expertise, note: [person.note, note].filter(Boolean).join('\n') };
  const edits = Object.entries(joined).map(([field, value]) => {
    const isJoined = field === 'expertise' || field === 'note';
    return [field, isJoined ? { value } : { value, basedOn: 0 }];
  });
  // The keys are Person's own, each with a value of its type.
  return setFields<Person>(person, Object.fromEntries(edits) as Edits<Person>, setter);
}

/** Texts without blanks around them; a list without empty or doubled entries. */
export function trimmed<Fields extends Partial<PersonFields>>(fields: Fields): Fields {
  const entries = Object.entries(fields).map(([field, value]) => {
    if (typeof value === 'string') return [field, value.trim()];
    if (Array.isArray(value)) return [field, uniqueTexts(value)];
    return [field, value];
  });
  // Same keys, and each value of the type it had.
  return Object.fromEntries(entries) as Fields;
}

function uniqueTexts(texts: string[]): string[] {
  const byFolded = new Map<string, string>();
  for (const text of texts.map((each) => each.trim())) {
    if (text !== '' && !byFolded.has(text.toLowerCase())) byFolded.set(text.toLowerCase(), text);
  }
  return [...byFolded.values()];
}

function withoutBlanks(fields: Partial<PersonFields>): Partial<PersonFields> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== '' && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
