import { networkHosts } from '@/lib/profiles/network-hosts';

/** Where the context menu is offered, as match patterns: the profile pages and links of every network. */
export const PROFILE_PATTERNS = Object.values(networkHosts).flatMap(
  (network) => network.profilePatterns,
);
