import { networkNamed } from '@/lib/profiles/networks';
import type { ProfileIdentity } from '@/lib/profiles/profile-identity';
import { countSharedWords } from '@/lib/profiles/shared-words';

/**
 * The name in a tab's title, shown as it is but for what cannot be seen; `null` for walls, pages still loading and
 * other pages. It only parses: whether the title belongs to this profile is for `believesName` and `PageSight`.
 */
export function nameFromTitle(title: string, identity: ProfileIdentity): string | null {
  return networkNamed(identity.network)?.parseTitle(title, identity) ?? null;
}

/** Whether the address itself vouches for a name, so that it is trusted at once (profiles.md, "Titles"). */
export function believesName(name: string, identity: ProfileIdentity): boolean {
  return countWordsInAddress(name, identity) > 0;
}

/**
 * How many of the name's words stand in the address; tells which of two profiles a name suits better. A title that
 * holds the key itself counts as one more: it vouches for its name where the key holds nothing of it.
 */
export function countWordsInAddress(name: string, identity: ProfileIdentity): number {
  const network = networkNamed(identity.network);
  const slug = network?.slugOf(identity) ?? null;
  const shared = slug === null ? 0 : countSharedWords(name, slug);
  return network?.titlesHoldKey === true ? shared + 1 : shared;
}
