import { identify, type ProfileIdentity } from '@/lib/profiles/identify';

/** The first two bytes of the ids of each sort, as measured. */
export const idSorts = { ACoAA: 0x2a, ACwAA: 0x2c, ADEAA: 0x31, AEMAA: 0x43 } as const;

/** An opaque id of a made-up member: 29 bytes with the member's number in bytes 4 to 7. */
export function opaqueId(memberNumber: number, sort: number = idSorts.ACoAA, rest = 7): string {
  const bytes = new Uint8Array(29).fill(rest);
  bytes.set([0, sort, 0, 0], 0);
  new DataView(bytes.buffer).setUint32(4, memberNumber);
  bytes[8] = 1;
  return Buffer.from(bytes).toString('base64url');
}

/** The identity of an address that is known to show somebody. */
export function identityOf(url: string): ProfileIdentity {
  const identity = identify(url);
  if (identity === null) throw new Error(`nobody at ${url}`);
  return identity;
}

/** The identity of `/in/<slug>`. */
export function person(slug: string): ProfileIdentity {
  return identityOf(`https://www.linkedin.com/in/${encodeURIComponent(slug)}/`);
}
