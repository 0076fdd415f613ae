import type { ActName } from '@/lib/acts/act';

/** Whether an act takes away for good, so that there is nothing to undo it with. */
export function isFinal(name: ActName): boolean {
  return name === 'empty bin' || name === 'erase';
}
