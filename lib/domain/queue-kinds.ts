/**
 * Every kind of row, the strongest first: the strongest item of a person speaks for the row. `isCapped`: the weekly cap
 * holds for it; `isPausable`: a pause of the person and a quiet day hide it. Where its items come from, and what Done
 * and Drop do to them, stands in lib/domain/queue-kinds/, which only the write path needs.
 */
export const QUEUE_KINDS = [
  { kind: 'promise', isCapped: false, isPausable: false },
  { kind: 'planned touch', isCapped: true, isPausable: true },
  { kind: 'follow-up', isCapped: true, isPausable: true },
  { kind: 'thanks', isCapped: false, isPausable: true },
  { kind: 'rhythm', isCapped: true, isPausable: true },
  { kind: 'congratulate', isCapped: true, isPausable: true },
  { kind: 'good moment', isCapped: true, isPausable: true },
] as const;

/** The name of a kind of row. */
export type QueueKind = (typeof QUEUE_KINDS)[number]['kind'];

/** Whether the weekly cap holds for rows of this kind. */
export function isCapped(kind: QueueKind): boolean {
  return QUEUE_KINDS.some((each) => each.kind === kind && each.isCapped);
}

/** Whether a pause of the person hides rows of this kind. */
export function isPausable(kind: QueueKind): boolean {
  return QUEUE_KINDS.some((each) => each.kind === kind && each.isPausable);
}

/** The place of a kind in the order of strength; 0 is the strongest. */
export function strengthOf(kind: QueueKind): number {
  return QUEUE_KINDS.findIndex((each) => each.kind === kind);
}
