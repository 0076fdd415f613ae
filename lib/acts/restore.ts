import { Refused, type ActStores, type Write } from '@/lib/acts/act';

/** Everything that an act may write, as it is stored when the act runs. */
export type Everything = { [S in keyof ActStores]: ActStores[S][] };

/** What is to be restored: `plan` is a pure function, run on what is there within the transaction. */
export interface RestoreInput {
  plan: (now: Everything) => Write[];
}

/**
 * Restores a backup or a snapshot: one transaction, one undo. It reads everything, which the other acts must not
 * for the sake of speed. Throws `Refused` (`nothingToSave`) where all of it is there already.
 */
export const restore = {
  name: 'restore' as const,
  everything: true as const,
  people: () => [],
  apply(state: { everything(): Everything }, { plan }: RestoreInput): Write[] {
    const writes = plan(state.everything());
    if (writes.length === 0) throw new Refused('nothingToSave');
    return writes;
  },
};
