import { parseAddress } from '@/lib/profiles/address';
import { networks } from '@/lib/profiles/networks';
import type { ProfileIdentity } from '@/lib/profiles/profile-identity';

export type { ProfileIdentity, ProfileKind } from '@/lib/profiles/profile-identity';

/**
 * Which profile an address shows, or `null` for no person; never throws. All spellings of one address have one key,
 * and identifying the `url` of an identity gives that identity again (profiles.md).
 */
export function identify(url: string): ProfileIdentity | null {
  const address = parseAddress(url);
  if (address === null) return null;
  const network = networks.find((each) => each.ownsHost(address.host));
  return network?.identify(address) ?? null;
}
