import { Refused, type Act, type ActContext, type ActState, type Write } from '@/lib/acts/act';
import { findPerson } from '@/lib/acts/edit-record';
import { put } from '@/lib/acts/set-fields';
import { mergedFields, type MergeChoices } from '@/lib/domain/merge-fields';
import { mergeRows } from '@/lib/domain/merge-rows';
import { openFollowUps, openNews } from '@/lib/domain/person-file';
import { rewriteReferences, type NewReference } from '@/lib/domain/rewrite-references';
import type { FollowUp, Id, Instant, News, Person, PersonFile, Profile } from '@/lib/domain/record';

/** Who stays, who turned out to be the same, and whose value holds where the user chose; see `mergeRows`. */
export interface MergePeopleInput {
  keepId: Id;
  otherId: Id;
  choices: MergeChoices;
}

/**
 * Makes one person of two. Everything of the other goes to the one who stays, everybody who mentions the other
 * mentions the one who stays, and the other's id leads there from now on. One undo makes them two again.
 */
export const mergePeople: Act<MergePeopleInput> = {
  name: 'merge people',
  people: ({ keepId, otherId }) => [keepId, otherId],
  mentioned: ({ keepId, otherId }) => [keepId, otherId],
  apply(state, { keepId, otherId, choices }, context) {
    if (keepId === otherId) throw new Refused('onePerson');
    const kept = personItself(state, keepId);
    const other = personItself(state, otherId);
    const merge = mergeOf(kept, other);
    return [
      { store: 'people', record: mergedPerson(kept, other, choices, merge, context) },
      { store: 'people', deleted: otherId },
      ...profileWrites(kept, other, merge),
      ...recordWrites(kept, other, merge, context),
      ...mentionWrites(state, kept, other, merge),
      ...admissionWrites(state, keepId, otherId),
    ];
  },
};

/** The person by their own id. By an id that was merged into theirs they would be somebody whom nobody looked at. */
export function personItself(state: ActState, id: Id): PersonFile {
  const file = findPerson(state, id);
  if (file.person.id !== id) throw new Refused('personGone');
  return file;
}

/** What becomes of a reference in a record of `ownerId`, who is somebody else or one of the two. */
type Merge = (ownerId: Id) => (id: Id, field: string) => NewReference;

/** Whoever mentions the other mentions the one who stays; where that would be themselves, only the name stays. */
function mergeOf({ person: kept }: PersonFile, { person: other }: PersonFile): Merge {
  return (ownerId) => (id, field) => {
    if (id !== other.id && id !== kept.id) return id;
    const isOwner = ownerId === kept.id || ownerId === other.id;
    if (!isOwner || field === 'personId') return kept.id;
    return { name: id === other.id ? other.name : kept.name };
  };
}

function mergedPerson(
  kept: PersonFile,
  other: PersonFile,
  choices: MergeChoices,
  merge: Merge,
  context: ActContext,
): Person {
  const fields = mergedFields(kept, other, choices);
  let person = kept.person;
  for (const { field, suggested } of mergeRows(kept, other)) {
    const isTheirs = (choices[field] ?? suggested) === 'other';
    const stamp = isTheirs ? other.person.stamps[field] : undefined;
    const setter = { by: stamp?.by ?? 'user', now: stamp?.at ?? context.now };
    person = put<Person>(person, { [field]: fields[field] }, setter);
  }
  // Their names are changed even where neither had a former one, and an introducer who was one of the two is gone.
  const { formerNames, introducedBy } = fields;
  person = put<Person>(person, { formerNames, introducedBy }, { by: 'user', now: context.now });
  const { mergedIds, apartFrom, clashes } = other.person;
  const united: Person = {
    ...person,
    apartFrom: [...new Set([...person.apartFrom, ...apartFrom])],
    clashes: [...person.clashes, ...clashes],
    keptSince: earlier(person.keptSince, other.person.keptSince),
  };
  const ownIds = [...new Set([...person.mergedIds, other.person.id, ...mergedIds])];
  const { id } = kept.person;
  return { ...rewriteReferences('people', united, merge(id)), mergedIds: ownIds };
}

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** A key that both hold stays once, with the aliases of both. */
function profileWrites(kept: PersonFile, other: PersonFile, merge: Merge): Write[] {
  const change = merge(kept.person.id);
  return other.profiles.flatMap((profile): Write[] => {
    const twin = isHeld(profile) ? heldTwin(kept, profile) : undefined;
    if (twin === undefined) {
      return [{ store: 'profiles', record: rewriteReferences('profiles', profile, change) }];
    }
    const aliases = [...new Set([...twin.aliases, ...profile.aliases])];
    const pageName = twin.pageName || profile.pageName;
    return [
      { store: 'profiles', record: { ...twin, aliases, pageName } },
      { store: 'profiles', deleted: profile.id },
    ];
  });
}

function heldTwin({ profiles }: PersonFile, { key }: Profile): Profile | undefined {
  return profiles.find((profile) => profile.key === key && isHeld(profile));
}

function isHeld({ former, removedOn }: Profile): boolean {
  return !former && removedOn === null;
}

/**
 * Both timelines together, in or out of the bin. Of their open follow-ups the one due first stays open, of the news that
 * are open the newest: the two are one person, who has one job.
 */
function recordWrites(
  kept: PersonFile,
  other: PersonFile,
  merge: Merge,
  context: ActContext,
): Write[] {
  const open = [...openFollowUps(kept), ...openFollowUps(other)];
  const [first] = open.toSorted((a, b) => a.due.localeCompare(b.due));
  const all = [...kept.records, ...other.records];
  const stale = openNews({ ...kept, records: all }).slice(0, -1);
  return all.flatMap((record): Write[] => {
    const moved = rewriteReferences('records', record, merge(kept.person.id));
    const isReplaced = record !== first && open.some((each) => each === record);
    if (isReplaced) {
      const fields = { state: 'replaced', closedOn: context.today, snoozedUntil: null } as const;
      const setter = { by: 'user' as const, now: context.now };
      return [{ store: 'records', record: put<FollowUp>(moved as FollowUp, fields, setter) }];
    }
    if (stale.some((each) => each === record)) {
      const fields = { state: 'dropped', snoozedUntil: null } as const;
      const setter = { by: 'user' as const, now: context.now };
      return [{ store: 'records', record: put<News>(moved as News, fields, setter) }];
    }
    return moved === record ? [] : [{ store: 'records', record: moved }];
  });
}

/** Whoever else mentions the other, in or out of the bin. */
function mentionWrites(
  state: ActState,
  { person: kept }: PersonFile,
  { person: other }: PersonFile,
  merge: Merge,
): Write[] {
  const mentioning = state.mentioning(other.id).filter(({ person: { id } }) => id !== kept.id);
  return mentioning.flatMap(({ person, records }): Write[] => {
    const change = merge(person.id);
    const repointed = rewriteReferences('people', person, change);
    const changed = records.flatMap((record): Write[] => {
      const next = rewriteReferences('records', record, change);
      return next === record ? [] : [{ store: 'records', record: next }];
    });
    return repointed === person ? changed : [{ store: 'people', record: repointed }, ...changed];
  });
}

/** The weeks into which the other was let are weeks of the one who stays. */
function admissionWrites(state: ActState, keepId: Id, otherId: Id): Write[] {
  const weeks = new Set(state.admissionsOf(keepId).map(({ week }) => week));
  return state.admissionsOf(otherId).flatMap((admission): Write[] => {
    const { week } = admission;
    const record = { ...admission, id: `${week}/${keepId}`, personId: keepId };
    const gone: Write = { store: 'admissions', deleted: admission.id };
    return weeks.has(week) ? [gone] : [gone, { store: 'admissions', record }];
  });
}
