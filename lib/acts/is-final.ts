import type { ActName } from '@/lib/acts/act';

/** Whether an act is not to be undone: it took away for good, or no user did it. */
export function isFinal(name: ActName): boolean {
  return name === 'empty bin' || name === 'erase' || name === 'admit';
}
