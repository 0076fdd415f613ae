import { networkHosts } from '@/lib/profiles/network-hosts';
import { addressOf } from '@/lib/profiles/address-of';
import type { Profile } from '@/lib/domain/record';
import { text } from '@/lib/text';

/** The profiles of both, as the one person has them. */
export function MergeProfiles({ profiles }: { profiles: readonly Profile[] }) {
  const live = profiles
    .filter(({ removedOn }) => removedOn === null)
    .toSorted((a, b) => Number(a.former) - Number(b.former));
  if (live.length === 0) return null;
  return (
    <section className="merge-section">
      <h2>{text('personProfiles')}</h2>
      <ul className="merge-profiles">
        {live.map(({ id, network, key, former }) => (
          <li key={id}>
            <span className="merge-network">{titleOf(network)}</span>{' '}
            <bdi className="quiet">{shownAddress(key)}</bdi>{' '}
            {former ? <span className="quiet">{text('twiceFormer')}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function titleOf(network: string): string {
  const hosts: Record<string, { title: string } | undefined> = networkHosts;
  return hosts[network]?.title ?? network;
}

/** The address as people read it. */
function shownAddress(key: string): string {
  const address = addressOf(key) ?? key;
  try {
    return decodeURI(address)
      .replace(/^https:\/\/(www\.)?/, '')
      .replace(/\/$/, '');
  } catch {
    return address;
  }
}
