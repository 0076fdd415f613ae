import { readTypedDay } from '@/lib/days/read-typed-day';
import type { Day } from '@/lib/domain/day';
import { text } from '@/lib/text';

/** The follow-up part of a form, as it is typed. */
export interface FollowUpTexts {
  nextFollowUp: string;
  followUpReason: string;
}

/** A follow-up part with nothing typed. */
export const NO_FOLLOW_UP: FollowUpTexts = { nextFollowUp: '', followUpReason: '' };

/** The follow-up that is meant, if one is; or what is wrong, to stand beside the field of its day. */
export type FollowUpReading =
  | { followUp: { due: Day; reason: string } | null; problem: null }
  | { followUp: null; problem: string };

/** Reads a follow-up as it was typed; a reason without a day is a problem, and so is a day that has passed. */
export async function readFollowUp(
  { nextFollowUp, followUpReason }: FollowUpTexts,
  reading: { today: Day; locale: string },
): Promise<FollowUpReading> {
  const { today, locale } = reading;
  const towards = 'future' as const;
  const typed = await readTypedDay(nextFollowUp, { today, locale, towards, isPastRefused: true });
  if (typed.problem !== null) return { followUp: null, problem: text(typed.problem) };
  const reason = followUpReason.trim();
  if (typed.day !== null) return { followUp: { due: typed.day, reason }, problem: null };
  if (reason === '') return { followUp: null, problem: null };
  return { followUp: null, problem: text('followUpReasonNeedsDay') };
}
