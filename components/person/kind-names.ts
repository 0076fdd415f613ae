import {
  HOW_MET_KINDS,
  PROMISE_BY,
  PROMISE_STATES,
  TOUCH_KINDS,
  VALUE_KINDS,
  VALUE_STATES_GIVEN,
  VALUE_STATES_RECEIVED,
  type HowMetKind,
  type PromiseBy,
  type PromiseState,
  type ValueKind,
  type ValueStateGiven,
  type ValueStateReceived,
} from '@/lib/domain/kinds';
import { text, type TextKey } from '@/lib/text';
import { touchKindName } from '@/lib/touch-names';

/** One choice of a select: what is stored, and what it is called. */
export interface Option {
  value: string;
  label: string;
}

const VALUE: Record<ValueKind, TextKey> = {
  article: 'personValue_article',
  feedback: 'personValue_feedback',
  advice: 'personValue_advice',
  introduction: 'personValue_introduction',
  referral: 'personValue_referral',
  advocacy: 'personValue_advocacy',
  opportunity: 'personValue_opportunity',
  'hands-on help': 'personValue_handsOnHelp',
  invitation: 'personValue_invitation',
  other: 'personValue_other',
};

const PROMISE_STATE: Record<PromiseState, TextKey> = {
  open: 'personPromiseState_open',
  kept: 'personPromiseState_kept',
  renegotiated: 'personPromiseState_renegotiated',
  'handed over': 'personPromiseState_handedOver',
  released: 'personPromiseState_released',
};

const RECEIVED_STATE: Record<ValueStateReceived, TextKey> = {
  open: 'personReceivedState_open',
  thanked: 'personReceivedState_thanked',
  'waved off': 'personReceivedState_wavedOff',
};

/** What a kind of value is called. */
export const valueKindName = (kind: ValueKind): string => text(VALUE[kind]);

/** What a way of having met is called, as a suggestion. */
export const howMetName = (kind: HowMetKind): string => text(`personMet_${kind}`);

/** What became of help given. */
export const valueStateName = (state: ValueStateGiven): string => text(`personValueState_${state}`);

/** Whether thanks were said for help received. */
export const receivedStateName = (state: ValueStateReceived): string => text(RECEIVED_STATE[state]);

/** What became of a promise. */
export const promiseStateName = (state: PromiseState): string => text(PROMISE_STATE[state]);

const notSaid = (label = text('personNotSaid')): Option => ({ value: '', label });

/** Every kind of touch, and that none is said, which may have a name of its own. */
export const touchKindOptions = (none?: string): Option[] => [
  notSaid(none),
  ...named(TOUCH_KINDS, touchKindName),
];

/** Every kind of value, and that none is said, which may have a name of its own. */
export const valueKindOptions = (none?: string): Option[] => [
  notSaid(none),
  ...named(VALUE_KINDS, valueKindName),
];

/** Every state of help given. */
export const valueStateOptions = (): Option[] => named(VALUE_STATES_GIVEN, valueStateName);

/** Every state of help received. */
export const receivedStateOptions = (): Option[] => named(VALUE_STATES_RECEIVED, receivedStateName);

/** Who can promise. */
export const promiseByOptions = (): Option[] =>
  named(PROMISE_BY, (by: PromiseBy) => text(`personBy_${by}`));

/** Every state of a promise. */
export const promiseStateOptions = (): Option[] => named(PROMISE_STATES, promiseStateName);

/** Who started a touch, and that it is not said. */
export const startedByOptions = (): Option[] => [
  notSaid(),
  { value: 'me', label: text('personMe') },
  { value: 'them', label: text('personThem') },
];

/** The ways of having met, as suggestions. */
export const howMetNames = (): string[] => HOW_MET_KINDS.map(howMetName);

function named<Kind extends string>(
  kinds: readonly Kind[],
  name: (kind: Kind) => string,
): Option[] {
  return kinds.map((kind) => ({ value: kind, label: name(kind) }));
}
