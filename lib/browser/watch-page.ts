import { now } from '@/lib/clock';
import { onLookAgain } from '@/lib/browser/look-again';
import { openedIn } from '@/lib/browser/opened-tabs';
import { isIntent, linkedTo, unlink, type Linked } from '@/lib/browser/panel-intents';
import { onPermissions } from '@/lib/browser/permissions';
import { onSession } from '@/lib/browser/session';
import { isFirstPage, showsOpened } from '@/lib/browser/tab-loads';
import { activeTab, onTabActivated, onTabChanged, tabNow, type TabSight } from '@/lib/browser/tabs';
import { watchLoads } from '@/lib/browser/watch-loads';
import { identify } from '@/lib/profiles/identify';
import type { CameBy, PageSight } from '@/lib/profiles/page-sight';
import { nextLookIn, pageChanged, pageTick, startPage } from '@/lib/profiles/sees-page';

/** What the panel knows of the active tab of its window. */
export interface WatchedPage {
  /** The page as far as its address can be seen; null: it cannot. */
  sight: PageSight | null;
  /** Whose profile Kith itself opened in that tab, while its address cannot be seen. */
  opened: { key: string; isSure: boolean } | null;
  /** Which link was sent here by "Open in Kith". */
  linkedUrl: string | null;
}

/** A page that is watched. */
export interface PageWatch {
  /** The user says that the tab in front shows what Kith opened there. */
  vouchForOpened(): void;
  stop(): void;
}

const milliseconds = (): number => Date.parse(now());

/**
 * Follows the active tab of a window through tab switches, loads and single-page navigation, with whatever
 * the browser lets Kith see. Calls back with every change.
 */
export function watchPage(windowId: number, show: (page: WatchedPage) => void): PageWatch {
  let tabId: number | null = null;
  let sight: PageSight | null = null;
  let opened: WatchedPage['opened'] = null;
  let linked: Linked | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;
  /** By which address the profile in each tab was reached, which a tab switch must not forget. */
  const ways = new Map<number, { key: string; cameBy: CameBy }>();

  const tell = (): void => {
    clearTimeout(timer);
    const key = sight?.identity?.key;
    if (sight !== null && key !== undefined) {
      if (sight.cameBy === null) ways.delete(sight.tabId);
      else ways.set(sight.tabId, { key, cameBy: sight.cameBy });
    }
    show({ sight, opened, linkedUrl: linked?.url ?? null });
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
    const mark = tab === null ? null : await openedIn(tab.tabId);
    // Only the newest look may speak: an older answer would show the last page beside this one.
    if (number !== looks) return;
    tabId = tab?.tabId ?? null;
    sight = tab === null ? null : seen(sight, sinceThen(tab), wayTo(tab, mark?.key ?? null));
    opened = tab === null || tab.url !== null || mark === null ? null : openedAs(tab, mark.key);
    linked = nextLinked;
    if (linked !== null && linked.tabId !== tabId) {
      linked = null;
      void unlink(windowId);
    }
    tell();
  };
  /** What was told of the tab while the browser's answer was on its way. */
  const sinceThen = (tab: TabSight): TabSight => {
    const isLoading = tab.isLoading && watched.of(tab.tabId, tab.isLoading).isLoading;
    return { ...tab, isLoading };
  };
  /** The profile whose address the tab was opened for, where it shows its first page still, or led here before. */
  const wayTo = (
    { tabId: id, url, isLoading }: TabSight,
    openedKey: string | null,
  ): CameBy | null => {
    const way = ways.get(id);
    if (way !== undefined && url !== null && identify(url)?.key === way.key) return way.cameBy;
    const loads = watched.of(id, isLoading);
    const key = loads.askedKey ?? openedKey;
    return key !== null && isFirstPage(loads) ? { key, name: null } : null;
  };
  const openedAs = ({ tabId: id, isLoading }: TabSight, key: string): WatchedPage['opened'] => {
    const loads = watched.of(id, isLoading);
    return loads.hasMovedOn ? null : { key, isSure: showsOpened(loads) };
  };

  /** The browser did not answer, as when the window is closing: then nothing is seen. */
  const lost = (): void => {
    sight = null;
    opened = null;
    tell();
  };
  const lookNow = (): void => void look().catch(lost);

  // First: what it counts is asked for by those below.
  const watched = watchLoads(lost);
  const stops = [
    () => watched.stop(),
    onTabActivated(windowId, lookNow),
    onTabChanged((changedId, change) => {
      if (changedId !== tabId || Object.keys(change).length === 0) return;
      if (sight !== null) {
        sight = pageChanged(sight, { ...change, at: milliseconds() });
        tell();
      }
      if (change.status === undefined) return;
      // At once, and not after a look: what is beside it may be another page by now.
      if (opened !== null && !showsOpened(watched.of(changedId, true))) opened = null;
      if (sight === null) tell();
      lookNow();
    }),
    onLookAgain(lookNow),
    onPermissions(lookNow),
    onSession((key) => (isIntent(key) ? lookNow() : undefined)),
    onWindow('focus', lookNow),
    onWindow('visibilitychange', lookNow),
  ];
  lookNow();
  return {
    vouchForOpened() {
      if (tabId !== null) watched.vouchFor(tabId);
      lookNow();
    },
    stop() {
      clearTimeout(timer);
      looks++;
      for (const stop of stops) stop();
    },
  };
}

/** What is seen now, given what was seen before: an address that changed in one tab is a change, not a first look. */
function seen(before: PageSight | null, tab: TabSight, cameBy: CameBy | null): PageSight | null {
  const { tabId, url, isLoading } = tab;
  if (url === null) return null;
  const title = tab.title ?? '';
  const at = milliseconds();
  if (before?.tabId !== tabId) return startPage({ tabId, url, title, at, isLoading, cameBy });
  return pageChanged(before, url === before.url ? { title, at } : { url, title, at });
}

function onWindow(event: string, listener: () => void): () => void {
  const target = event === 'visibilitychange' ? document : window;
  target.addEventListener(event, listener);
  return () => target.removeEventListener(event, listener);
}
