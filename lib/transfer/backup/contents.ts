import type { Admission } from '@/lib/acts/act';
import type { Id, Instant, Person, Profile, TimelineRecord } from '@/lib/domain/record';
import type { Settings } from '@/lib/domain/settings';

/** What a backup calls itself. */
export const BACKUP_FORMAT = 'kith-backup';

/** The schema of the records that this code writes into a backup; the database's own. */
export const BACKUP_SCHEMA = 1;

/** The oldest schema that can read what this code writes without losing anything. */
export const BACKUP_MIN_READER = 1;

/** What was typed and not saved; whose, says the id. */
export interface BackupDraft {
  id: string;
  values: Record<string, unknown>;
  updatedAt: Instant;
}

/** Everything that a backup holds: each store whole, the bin among it. The journal and what is derived stay out. */
export interface BackupContents {
  people: Person[];
  profiles: Profile[];
  records: TimelineRecord[];
  settings: Settings[];
  admissions: Admission[];
  drafts: BackupDraft[];
}

/** The stores that a restore writes as an act does; drafts are no part of an act. */
export type RestorableStores = Omit<BackupContents, 'drafts'>;

/** The stores of a backup, in the order of the file. */
export const BACKUP_STORES = [
  'people',
  'profiles',
  'records',
  'settings',
  'admissions',
  'drafts',
] as const satisfies (keyof BackupContents)[];
export type BackupStore = (typeof BACKUP_STORES)[number];

/** What a newer Kith wrote beside what this one knows: kept, and written back. */
export interface Further {
  file: Record<string, unknown>;
  data: Record<string, unknown>;
}

/** Where a backup comes from. */
export interface BackupContext {
  databaseId: Id;
  createdAt: Instant;
  /** Of the file that these contents were read from, where they were. */
  further?: Further;
  /** Where the rows are of an older schema: which. They are written as they are. */
  schema?: number;
}
