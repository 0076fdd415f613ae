import { identify } from '@/lib/profiles/identify';
import { networks } from '@/lib/profiles/networks';

/** The https address of a stored profile key, or `null` for a key that no network makes. */
export function addressOf(key: string): string | null {
  const network = networks.find(({ keyPrefix }) => key.startsWith(`${keyPrefix}:`));
  const url = network?.addressOf(key) ?? null;
  return url !== null && identify(url)?.key === key ? url : null;
}
