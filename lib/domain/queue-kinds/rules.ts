import type { QueueKind } from '@/lib/domain/queue-kinds';
import { followUp } from '@/lib/domain/queue-kinds/follow-up';
import { plannedTouch } from '@/lib/domain/queue-kinds/planned-touch';
import type { QueueKindRule } from '@/lib/domain/queue-kinds/rule';

const RULES: Record<QueueKind, QueueKindRule> = {
  'planned touch': plannedTouch,
  'follow-up': followUp,
};

/** The rule of a kind. */
export function queueRule(kind: QueueKind): QueueKindRule {
  return RULES[kind];
}
