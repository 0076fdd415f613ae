import { Refused, type ActContext, type Write } from '@/lib/acts/act';
import { newRecord } from '@/lib/acts/new-record';
import { put } from '@/lib/acts/set-fields';
import type { Day } from '@/lib/domain/day';
import { openFollowUp } from '@/lib/domain/person-file';
import type { Id, PersonFile } from '@/lib/domain/record';

/** A follow-up as it is asked for. */
export interface FollowUpInput {
  due: Day;
  reason: string;
}

/** Opens a follow-up; one that is open is replaced, so that there is at most one. A past day is refused. */
export function openNewFollowUp(
  file: PersonFile | undefined,
  personId: Id,
  { due, reason }: FollowUpInput,
  context: ActContext,
): Write[] {
  if (due < context.today) throw new Refused('dayPast', 'nextFollowUp');
  return [
    ...closeFollowUp(file, 'replaced', context),
    {
      store: 'records',
      record: newRecord(
        {
          type: 'follow-up',
          personId,
          state: 'open',
          due,
          reason: reason.trim(),
          setOn: context.today,
          closedOn: null,
          snoozedUntil: null,
        },
        context,
      ),
    },
  ];
}

/** Closes the open follow-up, if there is one. */
export function closeFollowUp(
  file: PersonFile | undefined,
  state: 'replaced' | 'cleared' | 'dropped' | 'done',
  context: ActContext,
): Write[] {
  const open = file === undefined ? undefined : openFollowUp(file);
  if (open === undefined) return [];
  return [
    {
      store: 'records',
      record: put(
        open,
        { state, closedOn: context.today, snoozedUntil: null },
        { by: 'user', now: context.now },
      ),
    },
  ];
}

/** What logging a touch that happened does to the open follow-up: one that is due is cleared. */
export function clearDueFollowUp(file: PersonFile, context: ActContext): Write[] {
  const open = openFollowUp(file);
  if (open === undefined || open.due > context.today) return [];
  return closeFollowUp(file, 'cleared', context);
}
