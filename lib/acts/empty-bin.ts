import { Refused, type Act, type Write } from '@/lib/acts/act';
import { mentionWrites, personDeletions } from '@/lib/acts/gone-people';
import { dueToGo } from '@/lib/domain/bin';
import type { Id } from '@/lib/domain/record';

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
    const names = new Map(whole.map(({ person }) => [person.id, person.name]));
    // An introducer becomes a name, a look-alike nothing.
    const mentions = mentionWrites(state, whole, writes, (id, field) =>
      field === 'apartFrom' ? null : { name: names.get(id) ?? '' },
    );
    return [...mentions, ...writes];
  },
};
