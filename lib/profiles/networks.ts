import type { Network } from '@/lib/profiles/network';
import { linkedin } from '@/lib/profiles/networks/linkedin';

/** All the networks Kith knows; a new one is one file beside LinkedIn's and one line here. */
export const networks: readonly Network[] = [linkedin];

/** The adapter with that name, as it stands in an identity. */
export function networkNamed(name: string): Network | undefined {
  return networks.find((network) => network.name === name);
}
