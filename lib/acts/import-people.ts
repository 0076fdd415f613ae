import { Refused, type Act, type ActContext, type Everyone, type Write } from '@/lib/acts/act';

/** What is to be imported: `plan` is a pure function, run on what is there within the transaction. */
export interface ImportInput {
  plan: (now: Everyone, context: ActContext) => Iterable<Write>;
}

/** Imports a file: one transaction, one undo. Throws `Refused` (`nothingToSave`) where all of it is there. */
export const importPeople: Act<ImportInput, Iterable<Write>> = {
  name: 'import',
  everyone: true,
  makes: true,
  people: () => [],
  apply(state, { plan }, context) {
    return orRefused(plan(state.everyone(), context));
  },
};

/** The same for a file with records of its own, which have to be held against all that are there. */
export const importRecords: Act<ImportInput, Iterable<Write>> = {
  ...importPeople,
  everything: true,
};

function* orRefused(writes: Iterable<Write>): Generator<Write> {
  let isAny = false;
  for (const write of writes) {
    isAny = true;
    yield write;
  }
  if (!isAny) throw new Refused('nothingToSave');
}
