import type { IDBPTransaction, StoreNames } from 'idb';
import type { RowStep } from '@/lib/domain/row-steps';
import { SCHEMA_VERSION, type KithDatabase, type KithSchema } from '@/lib/storage/schema';

/** The transaction in which a schema changes: all of it, or nothing. */
export type UpgradeTransaction = IDBPTransaction<
  KithSchema,
  StoreNames<KithSchema>[],
  'versionchange'
>;

/**
 * One step of the schema: first what it does to stores and indexes, then what it makes of each row of a store, which
 * stands in `ROW_STEPS`. What is released is never changed again; see tests/storage/golden.
 */
export interface Upgrade {
  stores?: (database: KithDatabase, transaction: UpgradeTransaction) => void;
  rows?: RowStep;
  /** Queue rows and summaries say something else of the same records than before. */
  derives?: true;
}

/** A schema, and the steps that lead to it: the one at place n from schema n to n + 1. */
export interface Schema {
  version: number;
  upgrades: readonly Upgrade[];
}

/** From an empty database to schema 1. */
const createStores = (database: KithDatabase): void => {
  const people = database.createObjectStore('people', { keyPath: 'id' });
  people.createIndex('expertise', 'expertise', { multiEntry: true });
  people.createIndex('roles', 'roles', { multiEntry: true });
  people.createIndex('labels', 'labels', { multiEntry: true });
  people.createIndex('whereMet', 'whereMet');
  people.createIndex('howMet', 'howMet');
  people.createIndex('introducedBy', 'introducedBy.personId');
  people.createIndex('mergedIds', 'mergedIds', { multiEntry: true });
  people.createIndex('apartFrom', 'apartFrom', { multiEntry: true });
  // A key path may end in the length of a list: those in which two windows met are found by it.
  people.createIndex('clashes', 'clashes.length');
  // Null is no key: these hold what is in the bin, and nothing else.
  people.createIndex('removedOn', 'removedOn');
  const profiles = database.createObjectStore('profiles', { keyPath: 'id' });
  profiles.createIndex('key', 'key');
  profiles.createIndex('personId', 'personId');
  profiles.createIndex('aliases', 'aliases', { multiEntry: true });
  profiles.createIndex('removedOn', 'removedOn');
  const records = database.createObjectStore('records', { keyPath: 'id' });
  records.createIndex('personId', 'personId');
  records.createIndex('handedTo', 'handedTo.personId');
  records.createIndex('clashes', 'clashes.length');
  records.createIndex('removedOn', 'removedOn');
  // Only news have a day of that name.
  records.createIndex('learntOn', 'learntOn');
  // Only help has a direction: these hold help given and received by day, all of it, of a state, and of a kind.
  records.createIndex('help', ['direction', 'day']);
  records.createIndex('helpOfState', ['direction', 'state', 'day']);
  records.createIndex('helpOfKind', ['direction', 'kind', 'day']);
  database.createObjectStore('settings', { keyPath: 'id' });
  const admissions = database.createObjectStore('admissions', { keyPath: 'id' });
  admissions.createIndex('week', 'week');
  admissions.createIndex('personId', 'personId');
  const queue = database.createObjectStore('queue', { keyPath: 'id' });
  queue.createIndex('showFrom', 'showFrom');
  queue.createIndex('personId', 'personId');
  // Of rows with one wanted gap the first is past due by the highest ratio, on every day.
  queue.createIndex('wantedGap', ['wantedGap', 'due', 'name']);
  const summaries = database.createObjectStore('summaries', { keyPath: 'personId' });
  summaries.createIndex('keptWords', 'keptWords', { multiEntry: true });
  summaries.createIndex('knownWords', 'knownWords', { multiEntry: true });
  summaries.createIndex('names', 'names', { multiEntry: true });
  summaries.createIndex('keptSince', 'keptSince');
  summaries.createIndex('toChoose', 'toChoose');
  summaries.createIndex('openPromises', 'openPromises', { multiEntry: true });
  database.createObjectStore('journal', { keyPath: 'sequence' }).createIndex('actId', 'actId');
  database.createObjectStore('drafts', { keyPath: 'id' });
  database.createObjectStore('meta', { keyPath: 'id' });
};

/** The schema that this code writes. */
export const SCHEMA: Schema = {
  version: SCHEMA_VERSION,
  upgrades: [{ stores: createStores }],
};

/** Makes the stores of a database that was empty before; whole in the versionchange transaction. */
export function makeStores(
  database: KithDatabase,
  transaction: UpgradeTransaction,
  { upgrades } = SCHEMA,
): void {
  for (const { stores } of upgrades) stores?.(database, transaction);
}
