import { useEffect, useRef, useState } from 'react';
import { linkedPage, type ActivePage } from '@/components/panel/active-page';
import { unlink } from '@/lib/browser/panel-intents';
import { currentWindowId } from '@/lib/browser/tabs';
import { watchPage, type PageWatch } from '@/lib/browser/watch-page';

/** The page that the panel stands beside, and what the user can say of it. */
export interface ActivePageState {
  page: ActivePage;
  /** Goes back to it from a linked person. */
  backToPage: () => void;
  /** It is still the one that Kith opened in this tab. */
  vouchForOpened: () => void;
}

/** Follows the active tab of the panel's window. */
export function useActivePage(): ActivePageState {
  const [page, setPage] = useState<ActivePage>({ state: 'loading' });
  const [windowId, setWindowId] = useState<number | null>(null);
  const watch = useRef<PageWatch | null>(null);
  useEffect(() => {
    let isGone = false;
    const start = async (): Promise<void> => {
      const id = await currentWindowId();
      if (isGone) return;
      setWindowId(id);
      watch.current = watchPage(id, (watched) => setPage(linkedPage(watched)));
    };
    void start();
    return () => {
      isGone = true;
      watch.current?.stop();
      watch.current = null;
    };
  }, []);
  const backToPage = (): void => {
    if (windowId !== null) void unlink(windowId);
  };
  return { page, backToPage, vouchForOpened: () => watch.current?.vouchForOpened() };
}
