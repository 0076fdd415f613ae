import { Refused, type Act, type ActState, type Write } from '@/lib/acts/act';
import {
  followUpCorrected,
  momentCorrected,
  promiseCorrected,
  touchCorrected,
} from '@/lib/acts/corrections';
import { setFields, type Edits } from '@/lib/acts/set-fields';
import type {
  FollowUp,
  GoodMoment,
  Id,
  PersonFile,
  PromiseMade,
  TimelineRecord,
  Touch,
} from '@/lib/domain/record';

/** Corrections of one timeline record. */
export interface EditRecordInput {
  personId: Id;
  recordId: Id;
  edits: Edits<Record<string, unknown>>;
}

/** Corrects a timeline record, with all that follows from it for a record of its type. */
export const editRecord: Act<EditRecordInput> = {
  name: 'edit record',
  people: ({ personId }) => [personId],
  apply(state, { personId, recordId, edits }, context) {
    const file = findPerson(state, personId);
    const before = findRecord(file, recordId);
    const setter = { by: 'user' as const, now: context.now };
    // Here and below: `edits` comes from the form of that record's type, whose fields are the record's own.
    switch (before.type) {
      case 'touch': {
        const touch = setFields(before, edits as Edits<Touch>, setter);
        return touchCorrected(file, before, touch, context);
      }
      case 'follow-up': {
        const followUp = setFields(before, edits as Edits<FollowUp>, setter);
        return stored(followUpCorrected(before, followUp, context));
      }
      case 'promise': {
        const promise = setFields(before, edits as Edits<PromiseMade>, setter);
        return stored(promiseCorrected(before, promise, context));
      }
      case 'good-moment': {
        const moment = setFields(before, edits as Edits<GoodMoment>, setter);
        return stored(momentCorrected(before, moment, context));
      }
      case 'value':
      case 'note':
      case 'bring-up':
      case 'news':
        return stored(setFields<TimelineRecord>(before, edits, setter));
    }
  },
};

function stored(record: TimelineRecord): Write[] {
  return [{ store: 'records', record }];
}

/** A person with everything about them; refuses where they are gone. */
export function findPerson(state: ActState, personId: Id): PersonFile {
  const file = state.person(personId);
  if (file === undefined) throw new Refused('personGone');
  return file;
}

/** A person's record that is not in the bin; refuses where it is gone. */
export function findRecord(file: PersonFile | undefined, recordId: Id): TimelineRecord {
  if (file === undefined) throw new Refused('personGone');
  const record = file.records.find((each) => each.id === recordId && each.removedOn === null);
  if (record === undefined) throw new Refused('recordGone');
  return record;
}
