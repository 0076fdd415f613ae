import type { ActState, Write } from '@/lib/acts/act';
import type { Id, PersonFile } from '@/lib/domain/record';
import { rewriteReferences, type NewReference } from '@/lib/domain/rewrite-references';

/** Takes away a person and the weeks that they were let into; profiles and records are for the act to take. */
export function personDeletions(state: ActState, { person }: PersonFile): Write[] {
  return [
    { store: 'people', deleted: person.id },
    ...state.admissionsOf(person.id).map(({ id }): Write => ({ store: 'admissions', deleted: id })),
  ];
}

/**
 * What those who stay say of people who go: each mention becomes what `change` makes of it. `deletions` are left out:
 * a record that goes says nothing any more.
 */
export function mentionWrites(
  state: ActState,
  whole: readonly PersonFile[],
  deletions: readonly Write[],
  change: (goneId: Id, field: string) => NewReference,
): Write[] {
  const goneIds = new Set(whole.map(({ person }) => person.id));
  const gone = new Set(
    deletions.flatMap((write) =>
      write.record === undefined ? [`${write.store}/${write.deleted}`] : [],
    ),
  );
  const changeGone = (id: Id, field: string): NewReference =>
    goneIds.has(id) ? change(id, field) : id;
  const mentioning = new Map(
    whole.flatMap(({ person }) =>
      state.mentioning(person.id).map((file): [Id, PersonFile] => [file.person.id, file]),
    ),
  );
  return [...mentioning.values()].flatMap(({ person, records }): Write[] => {
    if (goneIds.has(person.id)) return [];
    const changed = rewriteReferences('people', person, changeGone);
    const changedRecords = records.flatMap((record): Write[] => {
      const next = rewriteReferences('records', record, changeGone);
      const isLeft = next !== record && !gone.has(`records/${record.id}`);
      return isLeft ? [{ store: 'records', record: next }] : [];
    });
    return changed === person
      ? changedRecords
      : [{ store: 'people', record: changed }, ...changedRecords];
  });
}
