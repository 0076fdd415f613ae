import { Refused, type Act, type Everything, type Write } from '@/lib/acts/act';

/** What is to be restored: `plan` is a pure function, run on what is there within the transaction. */
export interface RestoreInput {
  plan: (now: Everything) => Write[];
}

/** Restores a backup or a snapshot: one transaction, one undo. Throws `Refused` (`nothingToSave`) where all of it is there. */
export const restore: Act<RestoreInput> = {
  name: 'restore',
  everything: true,
  people: () => [],
  apply(state, { plan }) {
    const writes = plan(state.everything());
    if (writes.length === 0) throw new Refused('nothingToSave');
    return writes;
  },
};
