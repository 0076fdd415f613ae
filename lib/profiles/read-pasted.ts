import { identify } from '@/lib/profiles/identify';
import { lookAlikeOf, networkOfHost, readHost } from '@/lib/profiles/look-alike';
import type { ProfileIdentity } from '@/lib/profiles/profile-identity';

/** What a pasted text is: the profile that it is the address of, or why it is none. */
export type PastedReading =
  | { identity: ProfileIdentity }
  | { problem: 'empty' }
  /** The user's own profile. */
  | { problem: 'self'; network: string }
  /** A host that only looks like the network's. */
  | { problem: 'lookAlike'; network: string; host: string }
  /** A page of a network that is nobody's profile, or (`null`) of no network that Kith knows. */
  | { problem: 'noProfile'; network: string | null };

/** No address of a profile comes near it, however much a tracker hangs on; a pasted novel is not looked through. */
const LONGEST = 4000;
// What comes along when an address is copied: blanks, brackets, quotation marks, marks that cannot be seen.
const AROUND = /^[\s<"'“”‘’«»\p{Cf}]+|[\s>"'“”‘’«»\p{Cf}]+$/gu;

/** Reads a pasted address; never throws. */
export function readPasted(pasted: string): PastedReading {
  if (pasted.length > LONGEST) return { problem: 'noProfile', network: null };
  const address = pasted.replace(AROUND, '');
  if (address === '') return { problem: 'empty' };
  const identity = identify(address);
  if (identity !== null) {
    const { kind, network } = identity;
    return kind === 'self' ? { problem: 'self', network } : { identity };
  }
  const network = lookAlikeOf(address);
  if (network !== null) return { problem: 'lookAlike', network, host: readHost(address) };
  return { problem: 'noProfile', network: networkOfHost(readHost(address)) };
}
