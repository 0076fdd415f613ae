import { browser } from '@/lib/browser/api';
import { tellToLookAgain } from '@/lib/browser/look-again';
import { openPanel } from '@/lib/browser/panel';
import { leaveNote, linkToPanel, unlink } from '@/lib/browser/panel-intents';
import { PROFILE_PATTERNS, SURE_PROFILE_PATTERNS } from '@/lib/profiles/patterns';
import { text } from '@/lib/text';

const OPEN_PAGE = 'open-page';
const OPEN_LINK = 'open-link';
const ADD_NOTE = 'add-note';

async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const title = text('menuOpen');
  browser.contextMenus.create({
    id: OPEN_PAGE,
    title,
    contexts: ['page'],
    documentUrlPatterns: PROFILE_PATTERNS,
  });
  browser.contextMenus.create({
    id: OPEN_LINK,
    title,
    contexts: ['link'],
    targetUrlPatterns: SURE_PROFILE_PATTERNS,
  });
  browser.contextMenus.create({
    id: ADD_NOTE,
    title: text('menuAddNote'),
    contexts: ['selection'],
    documentUrlPatterns: SURE_PROFILE_PATTERNS,
  });
}

/** "Open in Kith" on profile pages and links, "Add to Kith as a note" on text selected on a profile page. */
export function offerMenus(): void {
  browser.runtime.onInstalled.addListener(() => void createMenus());
  browser.contextMenus.onClicked.addListener((info, tab) => {
    // First of all: after any await the browser no longer takes this for the user's own act.
    const opening = tab === undefined ? Promise.resolve() : openPanel(tab.windowId);
    const carriedOut =
      tab?.id === undefined ? Promise.resolve() : carryOut(info, tab.id, tab.windowId);
    // Whatever became of either, panels that are open look again.
    void Promise.allSettled([opening, carriedOut]).then(tellToLookAgain);
  });
}

interface Clicked {
  menuItemId: string | number;
  linkUrl?: string | undefined;
  pageUrl?: string | undefined;
  selectionText?: string | undefined;
}

async function carryOut(info: Clicked, tabId: number, windowId: number): Promise<void> {
  if (info.menuItemId === OPEN_LINK && info.linkUrl !== undefined) {
    await linkToPanel({ windowId, tabId, url: info.linkUrl });
  } else if (info.menuItemId === ADD_NOTE && info.pageUrl !== undefined) {
    await leaveNote({ url: info.pageUrl, text: info.selectionText ?? '' });
    // The panel shows whose draft the text went to.
    await unlink(windowId);
  } else if (info.menuItemId === OPEN_PAGE) {
    // The page itself was asked for: somebody linked before stands in its way.
    await unlink(windowId);
  }
}
