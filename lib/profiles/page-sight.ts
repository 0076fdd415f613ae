import type { ProfileIdentity } from '@/lib/profiles/profile-identity';

/** What is known of the page on one tab: which profile it is, and which name may be believed. */
export interface PageSight {
  readonly tabId: number;
  /** The last address seen; empty where the tab shows none. */
  readonly url: string;
  readonly identity: ProfileIdentity | null;
  /** The name to fill in, or `null` while none is believed. */
  readonly name: string | null;
  /** A name that may be a former page's: to be offered, never filled in. */
  readonly suggestedName: string | null;
  /** Whether a title may still bring the name, or another in its place. */
  readonly waiting: boolean;
  /** Whether the name is that of an earlier load of this page, whose own title is still to come. */
  readonly isNameOld: boolean;
  /** Whether the load that brought the page is still under way, as far as it was told. */
  readonly isLoading: boolean;
  /** The profile whose address led here in one load, as it does when somebody's address has changed; null: none did. */
  readonly cameBy: CameBy | null;
  /** The last title seen, believed or not. */
  readonly title: string;
  /** How this profile came into sight; `null` where there is none to name. */
  readonly arrival: Arrival | null;
  /** The profiles just left in this tab, the newest first: their titles may come late. */
  readonly left: readonly LeftProfile[];
}

/** The moment a profile came into sight. */
export interface Arrival {
  /** Milliseconds, by the clock of the events. */
  readonly at: number;
  /** The title at that moment, which may be the former page's. */
  readonly title: string;
  /** Whether the address was seen to change; if not, nobody knows how old the title is. */
  readonly changeSeen: boolean;
  /** Whether the name is vouched for by the address, so that only such a one replaces it. */
  readonly nameIsSure: boolean;
  /** Whether a title of this very load has brought the name. */
  readonly isNamed: boolean;
}

/** A profile whose address was asked for, and answered with another's. */
export interface CameBy {
  readonly key: string;
  /** What its own page was called while it was there, if it ever was. */
  readonly name: string | null;
}

/** A profile that was on the tab before this one. */
export interface LeftProfile {
  readonly identity: ProfileIdentity;
  readonly name: string | null;
}
