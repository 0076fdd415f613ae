import type { WatchedPage } from '@/lib/browser/watch-page';
import { addressOf } from '@/lib/profiles/address-of';
import { identify } from '@/lib/profiles/identify';
import type { CameBy, PageSight } from '@/lib/profiles/page-sight';
import type { ProfileIdentity } from '@/lib/profiles/profile-identity';

/** What the panel stands beside. */
export type ActivePage =
  | { state: 'loading' }
  /** The browser does not show Kith this page; `opened`: what Kith opened there, if it may be that no more. */
  | { state: 'unseen'; opened: ProfileIdentity | null }
  /** A page that is nobody's profile. */
  | { state: 'other' }
  /** The user's own profile, which never becomes a person. */
  | { state: 'self' }
  | ProfileOnPage;

/** A profile in sight, or one that stands for it. */
export interface ProfileOnPage {
  state: 'profile';
  identity: ProfileIdentity;
  /** The name that may be filled in. */
  name: string;
  /** A name that may be another page's: offered, never filled in. */
  suggestedName: string | null;
  /** Whether a title may still bring another name. */
  isWaiting: boolean;
  /** The profile whose address led here in one load. */
  cameBy: CameBy | null;
  isLinked: boolean;
  /** Known only because Kith opened it: the page itself cannot be seen. */
  isUnseen: boolean;
}

/** The person of a link first, then the page itself, then what Kith opened in that tab. */
export function linkedPage({ sight, opened, linkedUrl }: WatchedPage): ActivePage {
  const linked = linkedUrl === null ? null : identify(linkedUrl);
  if (linked !== null && linked.kind !== 'self') return { ...unnamed(linked), isLinked: true };
  if (sight === null) {
    const identity = opened === null ? null : identify(addressOf(opened.key) ?? '');
    if (identity === null || !opened?.isSure) return { state: 'unseen', opened: identity };
    return { ...unnamed(identity), isUnseen: true };
  }
  const { identity } = sight;
  if (identity === null) return { state: 'other' };
  if (identity.kind === 'self') return { state: 'self' };
  return { ...unnamed(identity), ...namesIn(sight) };
}

/** A profile of which no page is in sight. */
function unnamed(identity: ProfileIdentity): ProfileOnPage {
  return {
    state: 'profile',
    identity,
    name: '',
    suggestedName: null,
    isWaiting: false,
    cameBy: null,
    isLinked: false,
    isUnseen: false,
  };
}

function namesIn({ name, suggestedName, waiting, cameBy }: PageSight) {
  return { name: name ?? '', suggestedName, isWaiting: waiting, cameBy };
}
