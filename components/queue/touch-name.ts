import type { TouchKind } from '@/lib/domain/kinds';
import { text } from '@/lib/text';

/** A planned touch as the row begins with it: "Coffee", or "A touch" where nobody said what. */
export function touchName(kind: TouchKind | null): string {
  switch (kind) {
    case 'message':
      return text('queueTouchMessage');
    case 'call':
      return text('queueTouchCall');
    case 'video':
      return text('queueTouchVideo');
    case 'coffee':
      return text('queueTouchCoffee');
    case 'meeting':
      return text('queueTouchMeeting');
    case 'event':
      return text('queueTouchEvent');
    case 'comment':
      return text('queueTouchComment');
    case 'e-mail':
      return text('queueTouchEmail');
    case 'asked for input':
      return text('queueTouchInput');
    case 'worked together':
      return text('queueTouchWork');
    case 'other':
    case null:
      return text('queueTouchOther');
  }
}
