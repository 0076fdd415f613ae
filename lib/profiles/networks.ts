import type { Network } from '@/lib/profiles/network';
import type { NetworkName } from '@/lib/profiles/network-hosts';
import { linkedin } from '@/lib/profiles/networks/linkedin';

/**
 * The adapters. A new network is one entry in network-hosts.ts, from which manifest, permissions and menu follow,
 * and then, or this does not compile, one file beside LinkedIn's and its name here.
 */
const adapters: Readonly<Record<NetworkName, Network>> = { linkedin };

/** All the networks Kith knows. */
export const networks: readonly Network[] = Object.values(adapters);

/** The adapter with that name, as it stands in an identity. */
export function networkNamed(name: string): Network | undefined {
  return networks.find((network) => network.name === name);
}
