import { browser, type Browser } from '@/lib/browser/api';

/** What the browser lets Kith know of a tab; without a grant neither address nor title. */
export interface TabSight {
  tabId: number;
  url: string | null;
  title: string | null;
  /** Whether that page is still on its way; where the address is hidden, this one or the next. */
  isLoading: boolean;
}

/** One change of a tab, as the browser tells it. */
export interface TabChange {
  url?: string;
  title?: string;
  status?: 'loading' | 'complete';
}

/** The window this page belongs to. */
export async function currentWindowId(): Promise<number> {
  const { id } = await browser.windows.getCurrent();
  return id ?? browser.windows.WINDOW_ID_CURRENT;
}

/** The active tab of a window; null: it has none. */
export async function activeTab(windowId: number): Promise<TabSight | null> {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  return tab?.id === undefined ? null : sightOf(tab.id, tab);
}

/** A tab as it is now; null: it is gone. */
export async function tabNow(tabId: number): Promise<TabSight | null> {
  try {
    return sightOf(tabId, await browser.tabs.get(tabId));
  } catch {
    // The browser's only way to say that the tab is gone.
    return null;
  }
}

function sightOf(
  tabId: number,
  tab: {
    url?: string | undefined;
    pendingUrl?: string | undefined;
    title?: string | undefined;
    status?: string | undefined;
  },
): TabSight {
  const isNextAsked = tab.pendingUrl !== undefined && tab.pendingUrl !== '';
  const url = tab.url === undefined || tab.url === '' ? null : tab.url;
  return {
    tabId,
    url,
    title: url === null ? null : (tab.title ?? null),
    isLoading: tab.status === 'loading' && !isNextAsked,
  };
}

/** Calls back when another tab of the window becomes active. Returns how to stop. */
export function onTabActivated(windowId: number, listener: (tabId: number) => void): () => void {
  const activated = (info: { tabId: number; windowId: number }): void => {
    if (info.windowId === windowId) listener(info.tabId);
  };
  browser.tabs.onActivated.addListener(activated);
  return () => browser.tabs.onActivated.removeListener(activated);
}

/** Calls back for every change of any tab, in whichever window. Returns how to stop. */
export function onTabChanged(listener: (tabId: number, change: TabChange) => void): () => void {
  const updated = (
    tabId: number,
    info: { url?: string; title?: string; status?: string },
  ): void => {
    const change: TabChange = {};
    if (info.url !== undefined) change.url = info.url;
    if (info.title !== undefined) change.title = info.title;
    if (info.status === 'loading' || info.status === 'complete') change.status = info.status;
    listener(tabId, change);
  };
  browser.tabs.onUpdated.addListener(updated);
  return () => browser.tabs.onUpdated.removeListener(updated);
}

/** Calls back for every tab that opens, with the address it was asked for where Kith may see it. Returns how to stop. */
export function onTabCreated(listener: (tabId: number, url: string | null) => void): () => void {
  const created = (tab: Browser.tabs.Tab): void => {
    if (tab.id !== undefined) listener(tab.id, tab.pendingUrl || tab.url || null);
  };
  browser.tabs.onCreated.addListener(created);
  return () => browser.tabs.onCreated.removeListener(created);
}

/** Calls back when a tab has closed. Returns how to stop. */
export function onTabClosed(listener: (tabId: number) => void): () => void {
  browser.tabs.onRemoved.addListener(listener);
  return () => browser.tabs.onRemoved.removeListener(listener);
}
