import type fc from 'fast-check';

/** What the tests know of one network, all of it made up. Each network has one of these beside this file. */
export interface NetworkTable {
  readonly profiles: readonly {
    readonly key: string;
    /** Rebuilt from the key. */
    readonly url: string;
    readonly spellings: readonly string[];
  }[];
  /** Addresses of the user's own page. */
  readonly own: readonly string[];
  /** Addresses that are nobody's. */
  readonly refused: readonly string[];
  /** Titles of the tab that shows the first profile, and the name in each. */
  readonly titles: readonly (readonly [title: string, name: string | null])[];
  /** Names of the first profile that are believed at once, and such that are not. */
  readonly believed: readonly string[];
  readonly doubted: readonly string[];
  readonly generated: {
    readonly hosts: readonly string[];
    /** What one profile's key and its addresses have in common. */
    readonly id: fc.Arbitrary<string>;
    readonly keyOf: (id: string) => string;
    /** The paths and queries under which one profile stands. */
    readonly forms: readonly ((id: string) => string)[];
    /** Other ways to write an id. */
    readonly spellings: readonly ((id: string) => string)[];
  };
}

/** A text with each of its letters and figures percent-encoded. */
export function encodeAll(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`)
    .join('');
}
