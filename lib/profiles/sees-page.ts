import {
  believeTitle,
  SETTLED_AFTER,
  settle,
  WAITING_ENDS_AFTER,
} from '@/lib/profiles/believe-title';
import { identify } from '@/lib/profiles/identify';
import { nameFromTitle } from '@/lib/profiles/name-from-title';
import type { CameBy, LeftProfile, PageSight } from '@/lib/profiles/page-sight';
import type { ProfileIdentity } from '@/lib/profiles/profile-identity';

export type { PageSight } from '@/lib/profiles/page-sight';

/** What a tab shows when Kith first looks at it; `at` in milliseconds of any one clock. */
export interface PageLook {
  tabId: number;
  url: string;
  title: string;
  at: number;
  /** Whether it is still loading. */
  isLoading?: boolean;
  /** Whose address led here, where that is known. */
  cameBy?: CameBy | null;
}

/** One `tabs.onUpdated` event. */
export interface PageEvent {
  url?: string | undefined;
  title?: string | undefined;
  status?: 'loading' | 'complete' | undefined;
  at: number;
  /** Whose address led here, where it was asked for but never stood in the tab. */
  cameBy?: CameBy | null;
}

/** Milliseconds after the address at which the title is read again, for titles whose event was missed. */
const LOOKS = [150, SETTLED_AFTER, 1000, 2000, 3500, WAITING_ENDS_AFTER];
const LEFT_REMEMBERED = 5;

/**
 * The first look at a tab, whose history is unknown: a name that the address vouches for is believed at once, any
 * other may be a former page's and is only offered, from half a second on.
 */
export function startPage(look: PageLook): PageSight {
  return lookAgain(null, look);
}

/** Another look at what may be the same tab: what was believed of the same profile stays believed. */
export function lookAgain(before: PageSight | null, look: PageLook): PageSight {
  const { tabId, url, title, at } = look;
  const identity = identify(url);
  const known = before?.tabId === tabId ? before : null;
  const sight =
    known !== null && isSameProfile(known.identity, identity)
      ? { ...known, url, identity }
      : arrive(look, identity, known, false);
  return settle(believeTitle(sight, title, at), at);
}

/**
 * What an event makes of the sight. A new address still carries the last page's title (LinkedIn is a single-page
 * application), so the title of such an event is only what later titles are compared with.
 */
export function pageChanged(before: PageSight, event: PageEvent): PageSight {
  const { url = before.url, title, status, at } = event;
  const isLoading = status === undefined ? before.isLoading : status === 'loading';
  const identity = url === before.url ? before.identity : identify(url);
  if (url !== before.url && !isSameProfile(before.identity, identity)) {
    const cameBy = event.cameBy ?? ledHere(before);
    const look = { tabId: before.tabId, url, title: title ?? before.title, at, isLoading, cameBy };
    return arrive(look, identity, before, true);
  }
  const same = { ...before, url, identity, isLoading };
  const sight = afterStatus(same, status, at);
  const isRead = title !== undefined && url === before.url;
  return settle(isRead ? believeTitle(sight, title, at) : sight, at);
}

/** A timer has read the tab's title again. */
export function pageTick(sight: PageSight, look: { title: string; at: number }): PageSight {
  return settle(believeTitle(sight, look.title, look.at), look.at);
}

/** In how many milliseconds to call `pageTick`, or `null` when there is nothing to wait for. */
export function nextLookIn(sight: PageSight, at: number): number | null {
  if (!sight.waiting || sight.arrival === null) return null;
  const elapsed = Math.max(0, at - sight.arrival.at);
  const next = LOOKS.find((look) => look > elapsed);
  return next === undefined ? 0 : next - elapsed;
}

/** `loading`: the same page begins to load again, and its title may be another's this time. */
function afterStatus(sight: PageSight, status: PageEvent['status'], at: number): PageSight {
  const { arrival, title, identity } = sight;
  if (arrival === null || identity === null) return sight;
  if (status === 'loading') {
    const { changeSeen } = arrival;
    return { ...sight, arrival: { at, title, changeSeen, nameIsSure: false, isNamed: false } };
  }
  // Complete with a name from before in the title: it was a navigation within one document, as LinkedIn's own are.
  const isOneDocument =
    status === 'complete' && title === arrival.title && nameFromTitle(title, identity) !== null;
  return isOneDocument ? { ...sight, isNameOld: false } : sight;
}

/** The profile that was there, if its load was not even complete: then it led here, and was no page of its own. */
function ledHere({ identity, name, isLoading, arrival }: PageSight): CameBy | null {
  if (!isLoading || identity === null) return null;
  return { key: identity.key, name: arrival?.isNamed === true ? name : null };
}

function arrive(
  { tabId, url, title, at, isLoading = false, cameBy = null }: PageLook,
  identity: ProfileIdentity | null,
  before: PageSight | null,
  changeSeen: boolean,
): PageSight {
  const nameless = { name: null, suggestedName: null, waiting: false, isNameOld: false };
  const blank = { tabId, url, identity, ...nameless, isLoading, cameBy: null, title };
  if (identity === null) return { ...blank, arrival: null, left: [] };
  const passed = before === null ? [] : leave(before);
  const left = passed.filter((profile) => profile.identity.key !== identity.key);
  // The member's own page never becomes a person, so it needs no name.
  if (identity.kind === 'self') return { ...blank, arrival: null, left };
  const name = passed.find((profile) => profile.identity.key === identity.key)?.name ?? null;
  const arrival = { at, title, changeSeen, nameIsSure: name !== null, isNamed: false };
  const led = cameBy?.key === identity.key ? null : cameBy;
  // A page seen before that is loaded anew may be somebody else's by now.
  const isNameOld = name !== null && isLoading;
  const waiting = name === null || isNameOld;
  return { ...blank, cameBy: led, name, isNameOld, waiting, arrival, left };
}

function leave({ identity, name, left }: PageSight): readonly LeftProfile[] {
  return identity === null ? [] : [{ identity, name }, ...left].slice(0, LEFT_REMEMBERED);
}

function isSameProfile(one: ProfileIdentity | null, other: ProfileIdentity | null): boolean {
  return one !== null && one.key === other?.key;
}
