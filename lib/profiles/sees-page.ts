import {
  believeTitle,
  SETTLED_AFTER,
  settle,
  WAITING_ENDS_AFTER,
} from '@/lib/profiles/believe-title';
import { identify } from '@/lib/profiles/identify';
import type { LeftProfile, PageSight } from '@/lib/profiles/page-sight';
import type { ProfileIdentity } from '@/lib/profiles/profile-identity';

export type { PageSight } from '@/lib/profiles/page-sight';

/** What a tab shows when Kith first looks at it; `at` in milliseconds of any one clock. */
export interface PageLook {
  tabId: number;
  url: string;
  title: string;
  at: number;
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
      : arrive({ tabId, url, title, at }, identity, known, false);
  return settle(believeTitle(sight, title, at), at);
}

/**
 * One `tabs.onUpdated` event. A new address still carries the last page's title (LinkedIn is a single-page
 * application), so the title of such an event is only what later titles are compared with.
 */
export function pageChanged(
  sight: PageSight,
  event: { url?: string | undefined; title?: string | undefined; at: number },
): PageSight {
  const { url = sight.url, title, at } = event;
  if (url === sight.url) {
    return settle(title === undefined ? sight : believeTitle(sight, title, at), at);
  }
  const identity = identify(url);
  if (isSameProfile(sight.identity, identity)) return settle({ ...sight, url, identity }, at);
  return arrive(
    { tabId: sight.tabId, url, title: title ?? sight.title, at },
    identity,
    sight,
    true,
  );
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

function arrive(
  { tabId, url, title, at }: PageLook,
  identity: ProfileIdentity | null,
  before: PageSight | null,
  changeSeen: boolean,
): PageSight {
  const blank = { tabId, url, identity, name: null, suggestedName: null, waiting: false, title };
  if (identity === null) return { ...blank, arrival: null, left: [] };
  const passed = before === null ? [] : leave(before);
  const left = passed.filter((profile) => profile.identity.key !== identity.key);
  // The member's own page never becomes a person, so it needs no name.
  if (identity.kind === 'self') return { ...blank, arrival: null, left };
  const name = passed.find((profile) => profile.identity.key === identity.key)?.name ?? null;
  const arrival = { at, title, changeSeen, nameIsSure: name !== null };
  return { ...blank, name, waiting: name === null, arrival, left };
}

function leave({ identity, name, left }: PageSight): readonly LeftProfile[] {
  return identity === null ? [] : [{ identity, name }, ...left].slice(0, LEFT_REMEMBERED);
}

function isSameProfile(one: ProfileIdentity | null, other: ProfileIdentity | null): boolean {
  return one !== null && one.key === other?.key;
}
