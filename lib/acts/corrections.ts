import { Refused, type ActContext, type Write } from '@/lib/acts/act';
import { put } from '@/lib/acts/set-fields';
import { touchHappened } from '@/lib/acts/touch-happened';
import type { FollowUp, GoodMoment, PersonFile, PromiseMade, Touch } from '@/lib/domain/record';

/**
 * What follows from a corrected touch. One that is now said to have happened counts as any other; one that
 * happened and is moved to a day to come is a plan; a plan that is moved comes back on its new day. Refuses
 * that a touch has happened on a day to come.
 */
export function touchCorrected(
  file: PersonFile,
  before: Touch,
  touch: Touch,
  context: ActContext,
): Write[] {
  const isMoved = touch.day !== before.day;
  const isToCome = touch.day > context.today;
  if (touch.state === 'happened' && before.state !== 'happened') {
    if (isMoved && isToCome) throw new Refused('dayFuture', 'day');
    return touchHappened(file, touch, context);
  }
  const isPlan = touch.state === 'happened' && isToCome;
  const isNew = isMoved || touch.state !== before.state;
  const record = put<Touch>(
    touch,
    { ...(isPlan ? { state: 'planned' } : {}), ...(isNew ? { snoozedUntil: null } : {}) },
    { by: 'user', now: context.now },
  );
  return [{ store: 'records', record }];
}

/** What follows from a corrected follow-up: on its new day it comes back. A day that has passed is refused. */
export function followUpCorrected(
  before: FollowUp,
  followUp: FollowUp,
  context: ActContext,
): FollowUp {
  if (followUp.due === before.due) return followUp;
  if (followUp.due < context.today) throw new Refused('dayPast', 'due');
  return put<FollowUp>(followUp, { snoozedUntil: null }, { by: 'user', now: context.now });
}

/** What follows from a corrected good moment: on its new day it comes back. A day that has passed is refused. */
export function momentCorrected(
  before: GoodMoment,
  moment: GoodMoment,
  context: ActContext,
): GoodMoment {
  if (moment.due === before.due) return moment;
  if (moment.due < context.today) throw new Refused('dayPast', 'due');
  return put<GoodMoment>(moment, { snoozedUntil: null }, { by: 'user', now: context.now });
}

/**
 * What follows from a corrected promise: one that is settled says when, one that has a new day remembers
 * the old, and only one that was handed over says to whom. A new day that has passed is refused.
 */
export function promiseCorrected(
  before: PromiseMade,
  promise: PromiseMade,
  context: ActContext,
): PromiseMade {
  const { due, state } = promise;
  const isMoved = due !== before.due;
  if (isMoved && due !== null && due < context.today) throw new Refused('dayPast', 'due');
  const isOpen = state === 'open' || state === 'renegotiated';
  return put<PromiseMade>(
    promise,
    {
      ...(state === before.state ? {} : { closedOn: isOpen ? null : context.today }),
      ...(state === 'handed over' ? {} : { handedTo: null }),
      ...(isMoved ? { snoozedUntil: null } : {}),
      ...(isMoved && before.due !== null
        ? { earlierDues: [...before.earlierDues, before.due] }
        : {}),
    },
    { by: 'user', now: context.now },
  );
}
