import { useEffect, useState } from 'react';
import { linkedPage, type ActivePage } from '@/components/panel/active-page';
import { unlink } from '@/lib/browser/panel-intents';
import { currentWindowId } from '@/lib/browser/tabs';
import { watchPage } from '@/lib/browser/watch-page';

/** The page that the panel stands beside, and the way back to it from a linked person. */
export function useActivePage(): { page: ActivePage; backToPage: () => void } {
  const [page, setPage] = useState<ActivePage>({ state: 'loading' });
  const [windowId, setWindowId] = useState<number | null>(null);
  useEffect(() => {
    let stop: (() => void) | null = null;
    let isGone = false;
    const start = async (): Promise<void> => {
      const id = await currentWindowId();
      if (isGone) return;
      setWindowId(id);
      stop = watchPage(id, (watched) => setPage(linkedPage(watched)));
    };
    void start();
    return () => {
      isGone = true;
      stop?.();
    };
  }, []);
  const backToPage = (): void => {
    if (windowId !== null) void unlink(windowId);
  };
  return { page, backToPage };
}
