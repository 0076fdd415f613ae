import { identify } from '@/lib/profiles/identify';
import type { ProfileIdentity } from '@/lib/profiles/profile-identity';

/** The plainest LinkedIn address: of 30,000 connections nearly all. Opaque ids, where case counts, are longer or begin otherwise. */
const PLAIN = /^https:\/\/www\.linkedin\.com\/in\/[a-z0-9][a-z0-9-]{2,99}$/;
const BEFORE = 'https://www.linkedin.com/in/';
const RESERVED: ReadonlySet<string> = new Set(['me', 'unavailable', 'undefined', 'null']);
const LONGEST_RESERVED = 'unavailable'.length;

/**
 * The profile that an address of a file shows, or null; only what `identify` knows, and rebuilt from the key. Plain
 * LinkedIn addresses take a short way to the same answer, which a property test holds against the long one.
 */
export function identityIn(address: string): ProfileIdentity | null {
  if (!PLAIN.test(address)) return identify(address);
  const slug = address.slice(BEFORE.length);
  const isReserved = slug.length <= LONGEST_RESERVED && RESERVED.has(slug);
  if (slug.length === 39 || isReserved) return identify(address);
  const url = `${BEFORE}${slug}/`;
  return { network: 'linkedin', kind: 'person', key: `li:in:${slug}`, aliases: [], url };
}

/** The addresses in a cell; what has no dot is none. */
export function addressesIn(cell: string): string[] {
  // Nearly every cell is one address.
  if (PLAIN.test(cell)) return [cell];
  return cell.split(/\s*:::\s*|[\s;,]+/).filter((each) => each.includes('.'));
}
