import type { ActName } from '@/lib/acts/act';

const FINAL: ReadonlySet<ActName> = new Set<ActName>(['empty bin']);

/** Whether an act takes away for good, so that there is nothing to undo it with. */
export function isFinal(name: ActName): boolean {
  return FINAL.has(name);
}
