import { useState } from 'react';
import type { Live } from '@/lib/storage/live';

/** What was shown last, for as long as the next answer is still loading: nothing jumps. */
export function useHeld<Value>(live: Live<Value>, first: Live<Value> | null = null): Live<Value> {
  const [held, setHeld] = useState(first);
  if (live.state === 'loading') return held ?? live;
  if (held !== live) setHeld(live);
  return live;
}
