import type { Address } from '@/lib/profiles/address';
import type { NetworkName } from '@/lib/profiles/network-hosts';
import type { ProfileIdentity } from '@/lib/profiles/profile-identity';

/**
 * An adapter: how to read one network's addresses and titles; its hosts are in network-hosts.ts. Its functions are
 * pure and never throw. Each is the `network` of one file in networks/.
 */
export interface Network {
  /** Stands in `ProfileIdentity.network`. */
  readonly name: NetworkName;
  /** Begins each of its keys, before the first colon. */
  readonly keyPrefix: string;
  /** Whether `parseTitle` takes only titles that hold the key itself, so that none can be another profile's. */
  readonly titlesHoldKey: boolean;
  /** Whether a host (lower case, without root dot) belongs to it, and is none that only looks alike. */
  ownsHost(host: string): boolean;
  /** The profile an address of its hosts shows, or `null` for no person. */
  identify(address: Address): ProfileIdentity | null;
  /** The https address for a key with its prefix; the caller checks that it leads back to the key. */
  addressOf(key: string): string | null;
  /** The part of the key that was made from the person's name, or `null` where there is none. */
  slugOf(identity: ProfileIdentity): string | null;
  /** The name in a tab's title, or `null` for a wall, a page still loading, or any other page. */
  parseTitle(title: string, identity: ProfileIdentity): string | null;
}
