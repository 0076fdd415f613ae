import { forgetOpened } from '@/lib/browser/opened-tabs';
import { afterStatus, foundTab, newTab, vouchedFor, type TabLoads } from '@/lib/browser/tab-loads';
import { onTabChanged, onTabClosed, onTabCreated } from '@/lib/browser/tabs';
import { identify } from '@/lib/profiles/identify';

/** What the tabs of the browser have loaded since the watching began. */
export interface WatchedLoads {
  /** A tab that is there now; `isLoading` counts where it was not watched before. */
  of(tabId: number, isLoading: boolean): TabLoads;
  /** The user says that the tab shows what Kith opened there. */
  vouchFor(tabId: number): void;
  stop(): void;
}

/** Watches every tab: a tab opened in one window may be moved to another. */
export function watchLoads(failed: (error: unknown) => void): WatchedLoads {
  const tabs = new Map<number, TabLoads>();
  const of = (tabId: number, isLoading: boolean): TabLoads => {
    const known = tabs.get(tabId) ?? foundTab(isLoading);
    tabs.set(tabId, known);
    return known;
  };
  const stops = [
    onTabCreated((tabId, url) => tabs.set(tabId, newTab(keyOf(url)))),
    onTabChanged((tabId, { status }) => {
      if (status === undefined) return;
      const before = of(tabId, status === 'loading');
      const after = afterStatus(before, status);
      tabs.set(tabId, after);
      if (after.hasMovedOn && !before.hasMovedOn) forgetOpened(tabId).catch(failed);
    }),
    onTabClosed((tabId) => {
      tabs.delete(tabId);
      forgetOpened(tabId).catch(failed);
    }),
  ];
  return {
    of,
    vouchFor: (tabId) => tabs.set(tabId, vouchedFor(of(tabId, false))),
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

function keyOf(url: string | null): string | null {
  return url === null ? null : (identify(url)?.key ?? null);
}
