import { Refused, type Act, type Write } from '@/lib/acts/act';
import { mentionWrites, personDeletions } from '@/lib/acts/gone-people';
import type { Clash, Id, PersonFile, Stored } from '@/lib/domain/record';

/**
 * Takes a person away for good, in or out of the bin, with all that is theirs. Whoever mentions them mentions nobody any
 * more, not even by name. No undo; carry it out with `erasePersonNow`, which leaves nothing of it in the journal.
 */
export const erasePerson: Act<{ personId: Id }> = {
  name: 'erase',
  people: ({ personId }) => [personId],
  mentioned: ({ personId }) => [personId],
  apply(state, { personId }) {
    const file = state.person(personId) ?? state.inBin(personId);
    // An id that was merged into somebody is not that somebody: nobody was asked about them.
    if (file?.person.id !== personId) throw new Refused('personGone');
    const deletions: Write[] = [
      ...personDeletions(state, file),
      ...file.profiles.map(({ id }): Write => ({ store: 'profiles', deleted: id })),
      ...file.records.map(({ id }): Write => ({ store: 'records', deleted: id })),
    ];
    const mentions = mentionWrites(state, [file], deletions, () => null);
    const lost = lostTo(personId, state.mentioning(personId));
    return [...mentions.map((write) => withoutLost(write, lost)), ...deletions];
  },
};

/** The clashes in which the value that gave way is a person, as `record/field/instant`. */
function lostTo(personId: Id, files: readonly PersonFile[]): Set<string> {
  const stored: Stored[] = files.flatMap(({ person, records }) => [person, ...records]);
  return new Set(
    stored.flatMap(({ id, clashes }) =>
      clashes
        .filter(({ lost }) => isReference(lost) && lost.personId === personId)
        .map((clash) => placeOf(id, clash)),
    ),
  );
}

/** Without those clashes: there is nothing left to choose between. */
function withoutLost(write: Write, lost: ReadonlySet<string>): Write {
  const { record } = write;
  if (record === undefined || !('clashes' in record)) return write;
  const clashes = record.clashes.filter((clash) => !lost.has(placeOf(record.id, clash)));
  // The same store, and a record of it.
  return { ...write, record: { ...record, clashes } } as Write;
}

function placeOf(id: Id, { field, at }: Clash): string {
  return `${id}/${field}/${at}`;
}

function isReference(value: unknown): value is { personId: unknown } {
  return value !== null && typeof value === 'object' && 'personId' in value;
}
