/** What sort of page it is; `self` is the member's own page and never becomes a person. */
export type ProfileKind = 'person' | 'member' | 'sales' | 'recruiter' | 'legacy' | 'self';

/** Which profile an address shows, by profiles.md. */
export interface ProfileIdentity {
  /** The name of the adapter that knows it, as in `lib/profiles/networks.ts`. */
  network: string;
  kind: ProfileKind;
  /** What is compared and indexed: one for all spellings of the address. */
  key: string;
  /** Keys that may mean the same person; they only ever suggest it. */
  aliases: string[];
  /** Rebuilt from the key, never echoed from the input. */
  url: string;
}
