import { Refused, type Act, type ActState, type Write } from '@/lib/acts/act';
import { dueToGo } from '@/lib/domain/bin';
import type { Id, PersonFile } from '@/lib/domain/record';
import { rewriteReferences, type NewReference } from '@/lib/domain/rewrite-references';

/** Whose files may hold something that is due to go; what really is, the act finds out. */
export interface EmptyBinInput {
  personIds: Id[];
}

/**
 * Takes away for good what has been in the bin for its whole time. Whoever mentions somebody who goes keeps the name
 * that they knew them by. No undo; carry it out with `emptyBinNow`, which leaves nothing of it in the journal.
 */
export const emptyBin: Act<EmptyBinInput> = {
  name: 'empty bin',
  people: ({ personIds }) => personIds,
  mentioned: ({ personIds }) => personIds,
  apply(state, { personIds }, { now }) {
    const files = personIds.flatMap((id) => state.person(id) ?? state.inBin(id) ?? []);
    const whole = files.filter((file) => dueToGo(file, now).isWhole);
    const writes = files.flatMap((file): Write[] => {
      const { isWhole, profiles, records } = dueToGo(file, now);
      return [
        ...(isWhole ? personDeletions(state, file) : []),
        ...profiles.map(({ id }): Write => ({ store: 'profiles', deleted: id })),
        ...records.map(({ id }): Write => ({ store: 'records', deleted: id })),
      ];
    });
    if (writes.length === 0) throw new Refused('nothingToSave');
    return [...mentionWrites(state, whole, writes), ...writes];
  },
};

function personDeletions(state: ActState, { person }: PersonFile): Write[] {
  return [
    { store: 'people', deleted: person.id },
    ...state.admissionsOf(person.id).map(({ id }): Write => ({ store: 'admissions', deleted: id })),
  ];
}

/** Those who stay and mention somebody who goes: an introducer becomes a name, a look-alike nothing. */
function mentionWrites(
  state: ActState,
  whole: readonly PersonFile[],
  deletions: readonly Write[],
): Write[] {
  const names = new Map(whole.map(({ person }) => [person.id, person.name]));
  const gone = new Set(
    deletions.flatMap((write) =>
      write.record === undefined ? [`${write.store}/${write.deleted}`] : [],
    ),
  );
  const change = (id: Id, field: string): NewReference => {
    const name = names.get(id);
    if (name === undefined) return id;
    return field === 'apartFrom' ? null : { name };
  };
  const mentioning = new Map(
    whole.flatMap(({ person }) =>
      state.mentioning(person.id).map((file): [Id, PersonFile] => [file.person.id, file]),
    ),
  );
  return [...mentioning.values()].flatMap(({ person, records }): Write[] => {
    if (names.has(person.id)) return [];
    const changed = rewriteReferences('people', person, change);
    const changedRecords = records.flatMap((record): Write[] => {
      const next = rewriteReferences('records', record, change);
      const isLeft = next !== record && !gone.has(`records/${record.id}`);
      return isLeft ? [{ store: 'records', record: next }] : [];
    });
    return changed === person
      ? changedRecords
      : [{ store: 'people', record: changed }, ...changedRecords];
  });
}
