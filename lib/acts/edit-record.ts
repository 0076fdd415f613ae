import { Refused, type Act } from '@/lib/acts/act';
import { setFields, type Edits } from '@/lib/acts/set-fields';
import type { Id, PersonFile, TimelineRecord } from '@/lib/domain/record';

/** Corrections of one timeline record. */
export interface EditRecordInput {
  personId: Id;
  recordId: Id;
  edits: Edits<Record<string, unknown>>;
}

/** Corrects a timeline record. A touch moved past today becomes a plan; a plan moved back stays one until said. */
export const editRecord: Act<EditRecordInput> = {
  name: 'edit record',
  people: ({ personId }) => [personId],
  apply(state, { personId, recordId, edits }, context) {
    const record = findRecord(state.person(personId), recordId);
    const setter = { by: 'user' as const, now: context.now };
    // `edits` comes from the form of that record's type, whose fields are the record's own.
    const edited = setFields(record, edits as Edits<TimelineRecord>, setter);
    if (edited.type === 'touch' && edited.state === 'happened' && edited.day > context.today) {
      return [{ store: 'records', record: { ...edited, state: 'planned' } }];
    }
    const due = edited.type === 'follow-up' || edited.type === 'promise' ? edited.due : null;
    const isMovedToPast = 'due' in edits && due !== null && due < context.today;
    if (isMovedToPast) throw new Refused('dayPast', 'due');
    return [{ store: 'records', record: edited }];
  },
};

/** A person's record that is not in the bin; refuses where it is gone. */
export function findRecord(file: PersonFile | undefined, recordId: Id): TimelineRecord {
  if (file === undefined) throw new Refused('personGone');
  const record = file.records.find((each) => each.id === recordId && each.removedOn === null);
  if (record === undefined) throw new Refused('recordGone');
  return record;
}
