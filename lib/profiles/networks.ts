import type { Network } from '@/lib/profiles/network';

/**
 * All the networks Kith knows: the adapter in each file of the folder networks/. A new one is such a file and its
 * line in network-hosts.ts (docs/decisions/0012-networks-are-found.md).
 */
export const networks: readonly Network[] = Object.values(
  import.meta.glob<Network>('./networks/*.ts', { eager: true, import: 'network' }),
);

/** The adapter with that name, as it stands in an identity. */
export function networkNamed(name: string): Network | undefined {
  return networks.find((network) => network.name === name);
}
