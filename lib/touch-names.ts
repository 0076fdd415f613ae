import type { TouchKind } from '@/lib/domain/kinds';
import { text, type TextKey } from '@/lib/text';

const NAMES: Record<TouchKind, TextKey> = {
  message: 'touchMessage',
  call: 'touchCall',
  video: 'touchVideo',
  coffee: 'touchCoffee',
  meeting: 'touchMeeting',
  event: 'touchEvent',
  comment: 'touchComment',
  'e-mail': 'touchEmail',
  'asked for input': 'touchInput',
  'worked together': 'touchWork',
  other: 'touchOther',
};

/** What a kind of touch is called. */
export const touchKindName = (kind: TouchKind): string => text(NAMES[kind]);

/** A touch that happened, by its kind, or that the two were in touch. */
export function touchTitle(kind: TouchKind | null): string {
  return kind === null ? text('touchUnnamed') : touchKindName(kind);
}

/** A planned touch as a sentence begins with it: "Coffee", or "Something planned" where nobody said what. */
export function plannedTouchTitle(kind: TouchKind | null): string {
  return kind === null || kind === 'other' ? text('touchPlanned') : touchKindName(kind);
}
