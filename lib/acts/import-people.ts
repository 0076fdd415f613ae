import { Refused, type Act, type ActContext, type Everyone, type Write } from '@/lib/acts/act';

/** What is to be imported: `plan` is a pure function, run on what is there within the transaction. */
export interface ImportInput {
  plan: (now: Everyone, context: ActContext) => Write[];
}

/** Imports a file: one transaction, one undo. Throws `Refused` (`nothingToSave`) where all of it is there. */
export const importPeople: Act<ImportInput> = {
  name: 'import',
  everyone: true,
  people: () => [],
  apply(state, { plan }, context) {
    const writes = plan(state.everyone(), context);
    if (writes.length === 0) throw new Refused('nothingToSave');
    return writes;
  },
};

/** The same for a file with records of its own, which have to be held against all that are there. */
export const importRecords: Act<ImportInput> = { ...importPeople, everything: true };
