/** When something was written: an ISO 8601 instant in UTC. Days that people mean are `Day`s, never this. */
export type Instant = string;

/** A random UUID. */
export type Id = string;

/** Who set a field last, when, and how often it has been set: what lets two windows edit one record. */
export interface Stamp {
  version: number;
  by: 'user' | 'file';
  at: Instant;
}

/** Two windows set one field from the same version: `lost` is the value that did not stay, kept to be shown. */
export interface Clash {
  field: string;
  lost: unknown;
  at: Instant;
}

/** What every stored record has. `removedOn` set means: in the bin. */
export interface Stored {
  id: Id;
  createdAt: Instant;
  removedOn: Instant | null;
  stamps: Record<string, Stamp>;
  clashes: Clash[];
}

/** Who made an introduction: somebody who is kept, or just a name. */
export type Introducer = { personId: Id } | { name: string };
