import type { DBSchema, IDBPDatabase } from 'idb';
import type { ActName, Admission } from '@/lib/acts/act';
import type { Change } from '@/lib/acts/undo';
import type { Day } from '@/lib/domain/day';
import type { ValueKind } from '@/lib/domain/kinds';
import type { QueueRow } from '@/lib/domain/queue-rows';
import type { Id, Instant, Person, Profile, TimelineRecord } from '@/lib/domain/record';
import type { Settings } from '@/lib/domain/settings';
import type { PersonSummary } from '@/lib/search/summary';
import type { Bulk } from '@/lib/storage/bulk';
import type { StoreCounts } from '@/lib/storage/sentinel-counts';

/** The version that this code writes; see upgrades.ts. */
export const SCHEMA_VERSION = 1;

/** The name of the one database. */
export const DATABASE_NAME = 'kith';

/** One act as it was carried out: what undo and Recent changes read. */
export interface JournalEntry {
  sequence: number;
  actId: Id;
  name: ActName;
  at: Instant;
  day: Day;
  deviceId: Id;
  personIds: Id[];
  /** The person's name at that time, or '' where the act is about nobody. */
  personName: string;
  changes: Change[];
  /** What else it made or took away, where that was thousands; absent before there was such an act. */
  bulk?: Bulk | null;
  /** The act that this one took back. */
  undoes: Id | null;
  /** The act that took this one back. */
  undoneBy: Id | null;
  /** The words that a person was logged with: gone with that act, back with its undo. */
  draft: DraftChange | null;
}

/** What was typed and not saved, as the form holds it; `id` says whose: a profile key, `person/<id>`, `new`. */
export interface Draft {
  id: string;
  values: Record<string, unknown>;
  updatedAt: Instant;
}

/** What an act or its undo did to a draft. */
export interface DraftChange {
  draft: Draft;
  became: 'forgotten' | 'restored';
}

/** Who this database is and how far it has come. */
export interface Identity {
  id: 'database';
  databaseId: Id;
  deviceId: Id;
  sequence: number;
  /** How many records its commits have left in the stores that people would miss. */
  counts: StoreCounts;
  /** What it was called before it was restored or gone on with: whoever knows it by these knows it. */
  formerIds: Id[];
}

/** Which way help went. */
export type HelpDirection = 'given' | 'received';

/** Schema 1. `queue` and `summaries` are derived from the others in the transaction that writes those. */
export interface KithSchema extends DBSchema {
  people: {
    key: Id;
    value: Person;
    indexes: {
      expertise: string;
      whereMet: string;
      howMet: string;
      roles: string;
      labels: string;
      introducedBy: Id;
      mergedIds: Id;
      apartFrom: Id;
      clashes: number;
      removedOn: Instant;
    };
  };
  profiles: {
    key: Id;
    value: Profile;
    indexes: { key: string; personId: Id; aliases: string; removedOn: Instant };
  };
  records: {
    key: Id;
    value: TimelineRecord;
    indexes: {
      personId: Id;
      handedTo: Id;
      clashes: number;
      removedOn: Instant;
      learntOn: Day;
      help: [HelpDirection, Day];
      helpOfState: [HelpDirection, string, Day];
      helpOfKind: [HelpDirection, ValueKind, Day];
    };
  };
  settings: { key: Id; value: Settings };
  admissions: { key: string; value: Admission; indexes: { week: Day; personId: Id } };
  queue: {
    key: string;
    value: QueueRow;
    indexes: { showFrom: Day; personId: Id; wantedGap: [number, Day, string] };
  };
  summaries: {
    key: Id;
    value: PersonSummary;
    indexes: {
      keptWords: string;
      knownWords: string;
      names: string;
      keptSince: Instant;
      toChoose: string;
      openPromises: Id;
    };
  };
  journal: { key: number; value: JournalEntry; indexes: { actId: Id } };
  drafts: { key: string; value: Draft };
  meta: { key: 'database'; value: Identity };
}

/** An open connection. */
export type KithDatabase = IDBPDatabase<KithSchema>;
