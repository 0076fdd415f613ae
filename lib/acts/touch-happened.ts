import type { ActContext, Write } from '@/lib/acts/act';
import { clearDueFollowUp, openNewFollowUp, type FollowUpInput } from '@/lib/acts/follow-up';
import { put } from '@/lib/acts/set-fields';
import { plannedTouch } from '@/lib/domain/queue-kinds/planned-touch';
import type { PersonFile, Touch } from '@/lib/domain/record';

/**
 * What it comes to that a touch has happened, whoever says so: it lies no later than today and waits no
 * more; `next` replaces the open follow-up, and without it one that is due is cleared.
 */
export function touchHappened(
  file: PersonFile,
  touch: Touch,
  context: ActContext,
  next?: FollowUpInput,
): Write[] {
  // The rule of planned touches sets fields of a touch.
  const outcome = plannedTouch.done(touch, context.today) as Partial<Touch>;
  const record = put(touch, outcome, { by: 'user', now: context.now });
  const followUp =
    next === undefined
      ? clearDueFollowUp(file, context)
      : openNewFollowUp(file, touch.personId, next, context);
  return [{ store: 'records', record }, ...followUp];
}
