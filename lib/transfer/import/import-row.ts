import type { Day } from '@/lib/domain/day';
import type { Id, PersonFields, TimelineRecord } from '@/lib/domain/record';
import type { ProfileIdentity } from '@/lib/profiles/profile-identity';

/** One person as a file has them. What the file does not say is not there. */
export interface ImportRow {
  /** The line on which it begins, from 1. */
  line: number;
  fields: Partial<PersonFields>;
  profiles: ProfileIdentity[];
  /** Kith's own id, from Kith's own file. */
  kithId: Id | null;
  /** Whether the file says that they are kept, as Kith's own does. */
  isKept: boolean;
  /** What Kith's people file says beside the person, where no timeline comes with it. */
  beside: RowBeside | null;
}

/** Values, follow-up and last touch of a row of the people file. */
export interface RowBeside {
  offered: string[];
  received: string[];
  followUp: Day | null;
  followUpReason: string;
  lastTouch: Day | null;
}

/** When the two of you were last in contact, as a file of messages or invitations says. */
export interface ContactDay {
  key: string;
  day: Day;
}

/** A row of which nobody is made, and why. */
export interface SkippedRow {
  line: number;
  name: string;
  reason: SkipReason;
  /** A line or a name that the reason speaks of. */
  detail: string;
}

/** Whether nobody is made of a row. */
export function isSkipped(row: ImportRow | SkippedRow): row is SkippedRow {
  return 'reason' in row;
}

/** Why a row is left out; each has a sentence of its own. */
export type SkipReason =
  /** The file has no name for them. */
  | 'noName'
  /** The card of a company or a group. */
  | 'noPerson'
  /** Somebody in the bin has this profile. */
  | 'inBin'
  /** The same person stands further up. */
  | 'twice'
  /** The user's own profile. */
  | 'self'
  /** A record of the timeline that cannot be read, or whose person is nowhere. */
  | 'noRecord';

/** What a file says, read and not yet held against what is stored. */
export interface ImportedFile {
  /**
   * Its people, and the rows of which nobody is made, in the order of the file. A table's are read each time they are
   * walked through: of 30,000 none but the one at hand need be in memory.
   */
  rows: Iterable<ImportRow | SkippedRow>;
  contacts: ContactDay[];
  /** Records of Kith's own timeline file, each with its line. */
  records: { line: number; record: TimelineRecord }[];
  /** Which fields the user is asked about where they set them: the file may know better. */
  asks: readonly (keyof PersonFields)[];
}
