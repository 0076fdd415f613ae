import { networkHosts } from '@/lib/profiles/network-hosts';

const all = Object.values(networkHosts);

/** Where the context menu is offered on a page, as match patterns: the profile pages of every network. */
export const PROFILE_PATTERNS = all.flatMap((network) => network.profilePatterns);

/**
 * Where it is offered on a link, and for selected text: only what is a profile by its pattern. On GitHub a pattern
 * cannot tell `/login` from `/login/repository`, and text sent from a page that is nobody's would be lost.
 */
export const SURE_PROFILE_PATTERNS = all
  .filter((network) => network.tellsProfiles)
  .flatMap((network) => network.profilePatterns);
