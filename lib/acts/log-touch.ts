import { Refused, type Act, type Write } from '@/lib/acts/act';
import { entryWrites, touchRecord, type EntriesInput, type TouchInput } from '@/lib/acts/entries';
import { clearDueFollowUp, openNewFollowUp, type FollowUpInput } from '@/lib/acts/follow-up';
import { keep } from '@/lib/acts/keep';
import { liveRecords } from '@/lib/domain/touches';
import type { Id, PersonFile, Touch } from '@/lib/domain/record';

/** The touch form. Without `touch` only what stands beside it is stored. */
export interface LogTouchInput extends EntriesInput {
  personId: Id;
  touch?: TouchInput;
  followUp?: FollowUpInput;
  /** Said when asked: it is a second touch, and not the last one once more. */
  isSecond?: boolean;
}

/**
 * Logs that two people were in touch, or will be, with all that came of it. A touch that happened
 * clears a due follow-up; a plan or a note never does.
 */
export const logTouch: Act<LogTouchInput> = {
  name: 'log touch',
  people: ({ personId }) => [personId],
  apply(state, input, context) {
    const file = state.person(input.personId);
    if (file === undefined) throw new Refused('personGone');
    const writes: Write[] = [];
    if (input.touch !== undefined) {
      const touch = touchRecord(input.personId, input.touch, context);
      if (input.isSecond !== true && isThere(file, touch)) throw new Refused('sameTouch', 'form');
      writes.push({ store: 'records', record: touch });
      if (touch.state === 'happened' && input.followUp === undefined) {
        writes.push(...clearDueFollowUp(file, context));
      }
    }
    writes.push(...entryWrites(input.personId, input, context));
    if (input.followUp !== undefined) {
      writes.push(...openNewFollowUp(file, input.personId, input.followUp, context));
    }
    if (writes.length === 0) throw new Refused('nothingToSave');
    return [...keep(file, context), ...writes];
  },
};

const A_MINUTE = 60_000;

/** Whether the very same touch was written within the last minute; or, where the clock was set back, the next. */
function isThere(file: PersonFile, touch: Touch): boolean {
  return liveRecords(file).some(
    (other) =>
      other.type === 'touch' &&
      other.day === touch.day &&
      other.kind === touch.kind &&
      other.text === touch.text &&
      other.startedBy === touch.startedBy &&
      Math.abs(Date.parse(touch.createdAt) - Date.parse(other.createdAt)) < A_MINUTE,
  );
}
