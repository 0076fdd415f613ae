import { Refused, type Act, type Everything, type Write } from '@/lib/acts/act';
import type { Id } from '@/lib/domain/record';

/** What is to be restored: `plan` is a pure function, run on what is there within the transaction. */
export interface RestoreInput {
  plan: (now: Everything) => Write[];
}

/** Restores a backup or a snapshot: one transaction, one undo. Throws `Refused` (`nothingToSave`) where all of it is there. */
export const restore: Act<RestoreInput> = {
  name: 'restore',
  everything: true,
  makes: true,
  people: () => [],
  apply(state, { plan }) {
    const writes = plan(state.everything());
    if (writes.length === 0) throw new Refused('nothingToSave');
    return personByPerson(writes);
  },
};

/** The same writes, each person followed by what is theirs. */
function personByPerson(writes: readonly Write[]): Write[] {
  const ofPerson = new Map<Id, Write[]>();
  for (const write of writes) {
    if (write.store === 'people' && write.record) ofPerson.set(write.record.id, [write]);
  }
  const rest: Write[] = [];
  for (const write of writes) {
    const { store, record } = write;
    if (store === 'people' && record !== undefined) continue;
    const theirs = record && 'personId' in record ? ofPerson.get(record.personId) : undefined;
    (theirs ?? rest).push(write);
  }
  return [...[...ofPerson.values()].flat(), ...rest];
}
