import { useEffect } from 'react';
import { inTime } from '@/components/popup/in-time';
import { useLive } from '@/components/storage/use-live';
import { tellToLookAgain } from '@/lib/browser/look-again';
import { openedIn } from '@/lib/browser/opened-tabs';
import { activeTab, currentWindowId, type TabSight } from '@/lib/browser/tabs';
import type { PersonFile } from '@/lib/domain/record';
import { identify } from '@/lib/profiles/identify';
import { believesName, nameFromTitle } from '@/lib/profiles/name-from-title';
import type { Live } from '@/lib/storage/live';
import { readPersonByKey } from '@/lib/storage/people-query';

/** Whose profile the tab shows. */
export interface ProfileOnTab {
  key: string;
  /** The name in the tab's title, where the address vouches for it. */
  name: string | null;
  /** What the title says, be it a former page's. */
  said: string | null;
  /** Known only because Kith opened it there: it may show another page by now. */
  isUnseen: boolean;
}

/** What the popup stands over when it opens. */
export interface PageOnOpening {
  /** Fetched beforehand: a panel is best opened at once in a click. null: the browser did not say. */
  windowId: number | null;
  profile: ProfileOnTab | null;
  /** Who holds the profile; null: nobody yet. */
  holder: Live<PersonFile | null>;
}

/** How long a first paint waits for the store, which another page may block for seconds. */
export const STORE_PATIENCE_MS = 150;

/** How long it waits for each answer of the browser, which comes in some milliseconds or not at all. */
const BROWSER_PATIENCE_MS = 400;

/** The window, the tab and the person on it, read before the popup renders. It never fails: what is not told is not there. */
export async function readPageOnOpening(): Promise<PageOnOpening> {
  const windowId = await inTime<number | null>(currentWindowId(), BROWSER_PATIENCE_MS, null);
  const profile =
    windowId === null ? null : await inTime(profileIn(windowId), BROWSER_PATIENCE_MS, null);
  const holder = inTime(readHolder(profile), STORE_PATIENCE_MS, { state: 'loading' });
  return { windowId, profile, holder: await holder };
}

/** Who is on the tab, now and after every commit. Panels are told to look: the click that opened the popup was a grant. */
export function usePagePerson({ profile, holder }: PageOnOpening): Live<PersonFile | null> {
  useEffect(tellToLookAgain, []);
  const live = useLive(`holder/${profile?.key ?? ''}`, async () =>
    profile === null ? null : readPersonByKey(profile.key),
  );
  return live.state === 'loading' ? holder : live;
}

async function profileIn(windowId: number): Promise<ProfileOnTab | null> {
  const tab = await activeTab(windowId);
  return tab === null ? null : profileOn(tab);
}

async function profileOn({ tabId, url, title }: TabSight): Promise<ProfileOnTab | null> {
  if (url === null) {
    const opened = await openedIn(tabId);
    return opened === null ? null : { key: opened.key, name: null, said: null, isUnseen: true };
  }
  const identity = identify(url);
  // The member's own page never becomes a person.
  if (identity === null || identity.kind === 'self') return null;
  // A title that the address does not vouch for may be a former page's: as at any first look, no name then.
  const name = nameFromTitle(title ?? '', identity);
  const isSure = name !== null && believesName(name, identity);
  return { key: identity.key, name: isSure ? name : null, said: name, isUnseen: false };
}

async function readHolder(profile: ProfileOnTab | null): Promise<Live<PersonFile | null>> {
  try {
    return { state: 'ready', value: profile === null ? null : await readPersonByKey(profile.key) };
  } catch (error) {
    return { state: 'failed', error };
  }
}
