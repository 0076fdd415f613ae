import type { Act } from '@/lib/acts/act';
import { logTouch, type LogTouchInput } from '@/lib/acts/log-touch';
import { addBringUp } from '@/lib/acts/person-marks';

/** The touch form of a person's page. */
export interface LogTouchAndBringUpInput extends LogTouchInput {
  /** What to bring up next time; '' for nothing. */
  bringUp: string;
}

/** What the touch form says, in one act, so that one undo takes all of it back. */
export const logTouchAndBringUp: Act<LogTouchAndBringUpInput> = {
  name: 'log touch',
  people: ({ personId }) => [personId],
  apply(state, { bringUp, ...touch }, context) {
    if (bringUp.trim() === '') return logTouch.apply(state, touch, context);
    const pinned = addBringUp.apply(state, { personId: touch.personId, text: bringUp }, context);
    return saysMore(touch) ? [...logTouch.apply(state, touch, context), ...pinned] : pinned;
  },
};

function saysMore(input: LogTouchInput): boolean {
  return Object.entries(input).some(([part, said]) => part !== 'personId' && said !== undefined);
}
