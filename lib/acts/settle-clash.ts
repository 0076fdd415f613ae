import type { Act } from '@/lib/acts/act';
import { findPerson, findRecord } from '@/lib/acts/edit-record';
import type { Clash, Id, Stored } from '@/lib/domain/record';

/** Which clash it is, of a person (`recordId` null) or of one of their records. */
export interface SettleClashInput {
  personId: Id;
  recordId: Id | null;
  clash: Pick<Clash, 'field' | 'at'>;
}

/** Settles a clash in favour of the value that stands: the other one is shown no more. */
export const settleClash: Act<SettleClashInput> = {
  name: 'settle clash',
  people: ({ personId }) => [personId],
  apply(state, { personId, recordId, clash }) {
    const file = findPerson(state, personId);
    if (recordId === null) {
      return [{ store: 'people', record: without(file.person, clash) }];
    }
    return [{ store: 'records', record: without(findRecord(file, recordId), clash) }];
  },
};

function without<R extends Stored>(record: R, { field, at }: SettleClashInput['clash']): R {
  const clashes = record.clashes.filter((each) => each.field !== field || each.at !== at);
  return { ...record, clashes };
}
