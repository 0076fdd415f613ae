import type { QueueKind } from '@/lib/domain/queue-kinds';
import { congratulate } from '@/lib/domain/queue-kinds/congratulate';
import { followUp } from '@/lib/domain/queue-kinds/follow-up';
import { goodMoment } from '@/lib/domain/queue-kinds/good-moment';
import { plannedTouch } from '@/lib/domain/queue-kinds/planned-touch';
import { promise } from '@/lib/domain/queue-kinds/promise';
import { rhythm } from '@/lib/domain/queue-kinds/rhythm';
import type { QueueKindRule } from '@/lib/domain/queue-kinds/rule';
import { thanks } from '@/lib/domain/queue-kinds/thanks';

const RULES: Record<QueueKind, QueueKindRule> = {
  promise,
  'planned touch': plannedTouch,
  'follow-up': followUp,
  thanks,
  rhythm,
  congratulate,
  'good moment': goodMoment,
};

/** The rule of a kind. */
export function queueRule(kind: QueueKind): QueueKindRule {
  return RULES[kind];
}
