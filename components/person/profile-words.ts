import { addressOf } from '@/lib/profiles/address-of';
import { networkHosts } from '@/lib/profiles/network-hosts';
import { networkNamed } from '@/lib/profiles/networks';
import type { ProfileIdentity } from '@/lib/profiles/profile-identity';
import { language } from '@/lib/text';

/** What people call a network. */
export function networkTitle(network: string): string {
  return Object.entries(networkHosts).find(([name]) => name === network)?.[1].title ?? network;
}

/** All of them, as a sentence takes them: "LinkedIn, GitHub or ORCID". */
export function networkTitles(): string {
  const titles = Object.values(networkHosts).map(({ title }) => title);
  return new Intl.ListFormat(language(), { type: 'disjunction' }).format(titles);
}

/** A profile's address as it is read: without what all addresses begin with, in its own letters. */
export function shortAddress(key: string): string {
  const address = addressOf(key) ?? key;
  return decoded(address.replace(/^https:\/\/(?:www\.)?/u, '').replace(/\/$/u, ''));
}

/** Who a profile says it is, as the network knows them: their slug, or else the number. */
export function profileWord(identity: ProfileIdentity): string {
  const slug = networkNamed(identity.network)?.slugOf(identity) ?? null;
  return slug ?? identity.key.slice(identity.key.lastIndexOf(':') + 1);
}

/** A key may hold a `%` that encodes nothing. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
