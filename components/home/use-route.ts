import { useMemo, useSyncExternalStore } from 'react';
import { readRoute, type Route } from '@/components/home/route';

/** Where the page is; the browser's own Back and Forward lead from room to room. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(watchHash, () => location.hash);
  return useMemo(() => readRoute(hash), [hash]);
}

function watchHash(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
