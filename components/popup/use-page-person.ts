import { useEffect } from 'react';
import { useLive } from '@/components/storage/use-live';
import { tellToLookAgain } from '@/lib/browser/look-again';
import { openedIn } from '@/lib/browser/opened-tabs';
import { activeTab, currentWindowId, type TabSight } from '@/lib/browser/tabs';
import type { PersonFile } from '@/lib/domain/record';
import { identify } from '@/lib/profiles/identify';
import { believesName, nameFromTitle } from '@/lib/profiles/name-from-title';
import type { Live } from '@/lib/storage/live';
import { readPersonByKey } from '@/lib/storage/people-query';

/** Whose profile the tab shows: their key, and the name if the tab's title gives one. */
export interface ProfileOnTab {
  key: string;
  name: string | null;
}

/** What the popup stands over when it opens. */
export interface PageOnOpening {
  /** Fetched beforehand, since nothing may be awaited between a click and the opening of the panel. */
  windowId: number;
  profile: ProfileOnTab | null;
  /** Who holds the profile; null: nobody yet. */
  holder: Live<PersonFile | null>;
}

/** The window, the tab and the person on it, read before the popup renders. */
export async function readPageOnOpening(): Promise<PageOnOpening> {
  const windowId = await currentWindowId();
  const tab = await activeTab(windowId);
  const profile = tab === null ? null : await profileOn(tab);
  return { windowId, profile, holder: await readHolder(profile) };
}

/** Who is on the tab, now and after every commit. Panels are told to look: the click that opened the popup was a grant. */
export function usePagePerson({ profile, holder }: PageOnOpening): Live<PersonFile | null> {
  useEffect(tellToLookAgain, []);
  const live = useLive(`holder/${profile?.key ?? ''}`, async () =>
    profile === null ? null : readPersonByKey(profile.key),
  );
  return live.state === 'loading' ? holder : live;
}

async function profileOn({ tabId, url, title }: TabSight): Promise<ProfileOnTab | null> {
  if (url === null) {
    const opened = await openedIn(tabId);
    return opened === null ? null : { key: opened.key, name: null };
  }
  const identity = identify(url);
  // The member's own page never becomes a person.
  if (identity === null || identity.kind === 'self') return null;
  // A title that the address does not vouch for may be a former page's: as at any first look, no name then.
  const name = nameFromTitle(title ?? '', identity);
  const isSure = name !== null && believesName(name, identity);
  return { key: identity.key, name: isSure ? name : null };
}

async function readHolder(profile: ProfileOnTab | null): Promise<Live<PersonFile | null>> {
  try {
    return { state: 'ready', value: profile === null ? null : await readPersonByKey(profile.key) };
  } catch (error) {
    return { state: 'failed', error };
  }
}
