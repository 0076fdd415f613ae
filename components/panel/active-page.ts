import type { WatchedPage } from '@/lib/browser/watch-page';
import { addressOf } from '@/lib/profiles/address-of';
import { identify } from '@/lib/profiles/identify';
import type { ProfileIdentity } from '@/lib/profiles/profile-identity';

/** What the panel stands beside. */
export type ActivePage =
  | { state: 'loading' }
  /** The browser does not show Kith this page. */
  | { state: 'unseen' }
  /** A page that is nobody's profile. */
  | { state: 'other' }
  /** The user's own profile, which never becomes a person. */
  | { state: 'self' }
  | {
      state: 'profile';
      identity: ProfileIdentity;
      /** The name that may be filled in. */
      name: string;
      /** A name that may be another page's: offered, never filled in. */
      suggestedName: string | null;
      isLinked: boolean;
      /** Known only because Kith opened it: the page itself cannot be seen. */
      isUnseen: boolean;
    };

/** The person of a link first, then the page itself, then what Kith opened in that tab. */
export function linkedPage({ sight, openedKey, linkedUrl }: WatchedPage): ActivePage {
  const linked = linkedUrl === null ? null : identify(linkedUrl);
  if (linked !== null && linked.kind !== 'self')
    return profile(linked, '', null, { isLinked: true, isUnseen: false });
  if (sight === null) {
    const opened = openedKey === null ? null : identityOf(openedKey);
    return opened === null
      ? { state: 'unseen' }
      : profile(opened, '', null, { isLinked: false, isUnseen: true });
  }
  if (sight.identity === null) return { state: 'other' };
  if (sight.identity.kind === 'self') return { state: 'self' };
  return profile(sight.identity, sight.name ?? '', sight.suggestedName, {
    isLinked: false,
    isUnseen: false,
  });
}

function profile(
  identity: ProfileIdentity,
  name: string,
  suggestedName: string | null,
  how: { isLinked: boolean; isUnseen: boolean },
): ActivePage {
  return { state: 'profile', identity, name, suggestedName, ...how };
}

function identityOf(key: string): ProfileIdentity | null {
  return identify(addressOf(key) ?? '');
}
