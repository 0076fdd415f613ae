import { oneOf } from '@/components/person/one-of';
import { readTypedDay } from '@/components/person/read-typed-day';
import type { ValueOfferedInput, ValueReceivedInput } from '@/lib/acts/entries';
import type { FollowUpInput } from '@/lib/acts/follow-up';
import { VALUE_KINDS, VALUE_STATES_GIVEN } from '@/lib/domain/kinds';
import type { Day } from '@/lib/domain/day';
import { text } from '@/lib/text';

/** What is wrong, as a sentence for each field that has something wrong; `form`: no one field. */
export type Problems = Partial<Record<string, string>>;

/** What one must know to read a form. */
export interface FormReading {
  today: Day;
  locale: string;
}

/** The value part of a form, as it is typed. */
export interface ValueTexts {
  valueOffered: string;
  valueKind: string;
  valueState: string;
  valueReceived: string;
  valueReceivedKind: string;
}

/** A value part with nothing typed. */
export const NO_VALUE: ValueTexts = {
  valueOffered: '',
  valueKind: '',
  valueState: 'offered',
  valueReceived: '',
  valueReceivedKind: '',
};

/** The help that was typed; a kind without a word on what it was is a problem. */
export function readValues(values: ValueTexts): {
  input: { valueOffered?: ValueOfferedInput; valueReceived?: ValueReceivedInput };
  problems: Problems;
} {
  const problems: Problems = {};
  const needsText = text('personKindNeedsText');
  const offered = values.valueOffered.trim();
  const received = values.valueReceived.trim();
  if (offered === '' && values.valueKind !== '') problems.valueOffered = needsText;
  if (received === '' && values.valueReceivedKind !== '') problems.valueReceived = needsText;
  const kind = oneOf(VALUE_KINDS, values.valueKind);
  const state = oneOf(VALUE_STATES_GIVEN, values.valueState) ?? 'offered';
  const receivedKind = oneOf(VALUE_KINDS, values.valueReceivedKind);
  return {
    problems,
    input: {
      ...(offered === '' ? {} : { valueOffered: { text: offered, kind, state } }),
      ...(received === ''
        ? {}
        : { valueReceived: { text: received, kind: receivedKind, state: 'open' as const } }),
    },
  };
}

/** The follow-up part of a form, as it is typed. */
export interface FollowUpTexts {
  nextFollowUp: string;
  followUpReason: string;
}

/** A follow-up part with nothing typed. */
export const NO_FOLLOW_UP: FollowUpTexts = { nextFollowUp: '', followUpReason: '' };

/** The follow-up that was typed; a reason without a day is a problem, and so is a day that has passed. */
export async function readFollowUp(
  { nextFollowUp, followUpReason }: FollowUpTexts,
  reading: FormReading,
): Promise<{ input: { followUp?: FollowUpInput }; problems: Problems }> {
  const towards = 'future' as const;
  const typed = await readTypedDay(nextFollowUp, { ...reading, towards, isPastRefused: true });
  if (typed.problem !== null) return { input: {}, problems: { nextFollowUp: typed.problem } };
  const reason = followUpReason.trim();
  if (typed.day !== null) {
    return { input: { followUp: { due: typed.day, reason } }, problems: {} };
  }
  if (reason === '') return { input: {}, problems: {} };
  return { input: {}, problems: { nextFollowUp: text('personReasonNeedsDay') } };
}
