/** How two people met; suggestions, the field takes any text. */
export const HOW_MET_KINDS = [
  'event',
  'work',
  'school',
  'introduction',
  'online',
  'community',
  'client',
  'other',
] as const;
export type HowMetKind = (typeof HOW_MET_KINDS)[number];

/** What a touch was. */
export const TOUCH_KINDS = [
  'message',
  'call',
  'video',
  'coffee',
  'meeting',
  'event',
  'comment',
  'e-mail',
  'asked for input',
  'worked together',
  'other',
] as const;
export type TouchKind = (typeof TOUCH_KINDS)[number];

/** What help was; "advocacy" is having spoken up for somebody. */
export const VALUE_KINDS = [
  'article',
  'feedback',
  'advice',
  'introduction',
  'referral',
  'advocacy',
  'opportunity',
  'hands-on help',
  'invitation',
  'other',
] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

/** Help given grows from an idea to an offer to something done. */
export const VALUE_STATES_GIVEN = ['idea', 'offered', 'given'] as const;
export type ValueStateGiven = (typeof VALUE_STATES_GIVEN)[number];

/** Help received: `open` owes thanks. */
export const VALUE_STATES_RECEIVED = ['open', 'thanked', 'waved off'] as const;
export type ValueStateReceived = (typeof VALUE_STATES_RECEIVED)[number];

/** Who promised. */
export const PROMISE_BY = ['me', 'them', 'myself'] as const;
export type PromiseBy = (typeof PROMISE_BY)[number];

/** What became of a promise. */
export const PROMISE_STATES = ['open', 'kept', 'renegotiated', 'handed over', 'released'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];
