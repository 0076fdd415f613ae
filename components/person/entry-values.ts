import { oneOf } from '@/components/person/one-of';
import type { ValueOfferedInput, ValueReceivedInput } from '@/lib/acts/entries';
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
