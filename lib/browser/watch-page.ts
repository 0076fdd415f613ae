import { now } from '@/lib/clock';
import { onLookAgain } from '@/lib/browser/look-again';
import { forgetOpenedBut, openedIn, openedTabChanged } from '@/lib/browser/opened-tabs';
import { isIntent, linkedTo, unlink, type Linked } from '@/lib/browser/panel-intents';
import { onPermissions } from '@/lib/browser/permissions';
import { onSession } from '@/lib/browser/session';
import { activeTab, onTabActivated, onTabChanged, tabNow, type TabSight } from '@/lib/browser/tabs';
import type { PageSight } from '@/lib/profiles/page-sight';
import { nextLookIn, pageChanged, pageTick, startPage } from '@/lib/profiles/sees-page';

/** What the panel knows of the active tab of its window. */
export interface WatchedPage {
  /** The page as far as its address can be seen; null: it cannot. */
  sight: PageSight | null;
  /** Whose profile Kith itself opened in that tab, while its address cannot be seen. */
  openedKey: string | null;
  /** Which link was sent here by "Open in Kith". */
  linkedUrl: string | null;
}

const milliseconds = (): number => Date.parse(now());

/**
 * Follows the active tab of a window through tab switches, loads and single-page navigation, with whatever
 * the browser lets Kith see. Calls back with every change; returns how to stop.
 */
export function watchPage(windowId: number, show: (page: WatchedPage) => void): () => void {
  let tabId: number | null = null;
  let sight: PageSight | null = null;
  let openedKey: string | null = null;
  let linked: Linked | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;

  const tell = (): void => {
    clearTimeout(timer);
    show({ sight, openedKey, linkedUrl: linked?.url ?? null });
    const wait = sight === null ? null : nextLookIn(sight, milliseconds());
    if (wait !== null) timer = setTimeout(() => void tick().catch(lost), wait);
  };
  const tick = async (): Promise<void> => {
    const ticked = sight;
    const tab = ticked === null ? null : await tabNow(ticked.tabId);
    if (ticked === null || sight !== ticked) return;
    // An address that changed unseen is an address change, not a title.
    if (tab?.url !== ticked.url) return look();
    sight = pageTick(ticked, { title: tab.title ?? '', at: milliseconds() });
    tell();
  };
  const look = async (): Promise<void> => {
    const number = ++looks;
    const [tab, nextLinked] = await Promise.all([activeTab(windowId), linkedTo(windowId)]);
    const opened = tab === null || tab.url !== null ? null : await openedIn(tab.tabId);
    // Only the newest look may speak: an older answer would show the last page beside this one.
    if (number !== looks) return;
    tabId = tab?.tabId ?? null;
    sight = seen(sight, tab);
    openedKey = opened?.key ?? null;
    linked = nextLinked;
    if (linked !== null && linked.tabId !== tabId) {
      linked = null;
      void unlink(windowId);
    }
    tell();
  };

  /** The browser did not answer, as when the window is closing: then nothing is seen. */
  const lost = (): void => {
    sight = null;
    openedKey = null;
    tell();
  };
  const lookNow = (): void => void look().catch(lost);

  const stops = [
    onTabActivated(windowId, lookNow),
    onTabChanged(windowId, (changedId, { url, title, status }) => {
      if (changedId === tabId && sight !== null && (url !== undefined || title !== undefined)) {
        sight = pageChanged(sight, { url, title, at: milliseconds() });
        tell();
      }
      if (status === undefined) return;
      const remembered = openedTabChanged(changedId, status);
      remembered.then(() => (changedId === tabId ? look() : undefined)).catch(lost);
    }),
    onLookAgain(lookNow),
    onPermissions(lookNow),
    onSession((key) => (isIntent(key) ? lookNow() : undefined)),
    onWindow('focus', lookNow),
    onWindow('visibilitychange', lookNow),
  ];
  const start = async (): Promise<void> => {
    await forgetOpenedBut((await activeTab(windowId))?.tabId ?? null);
    await look();
  };
  start().catch(lost);
  return () => {
    clearTimeout(timer);
    looks++;
    for (const stop of stops) stop();
  };
}

/** What is seen now, given what was seen before: an address that changed in one tab is a change, not a first look. */
function seen(before: PageSight | null, tab: TabSight | null): PageSight | null {
  if (tab === null || tab.url === null) return null;
  const { tabId, url } = tab;
  const title = tab.title ?? '';
  const at = milliseconds();
  if (before?.tabId !== tabId) return startPage({ tabId, url, title, at });
  return pageChanged(before, url === before.url ? { title, at } : { url, title, at });
}

function onWindow(event: string, listener: () => void): () => void {
  const target = event === 'visibilitychange' ? document : window;
  target.addEventListener(event, listener);
  return () => target.removeEventListener(event, listener);
}
