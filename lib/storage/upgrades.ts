import type { IDBPTransaction, StoreNames } from 'idb';
import type { KithDatabase, KithSchema } from '@/lib/storage/schema';

type UpgradeTransaction = IDBPTransaction<KithSchema, StoreNames<KithSchema>[], 'versionchange'>;

/** One step of the schema; the step at place n leads from schema n to n + 1. */
type Upgrade = (database: KithDatabase, transaction: UpgradeTransaction) => void;

/** From an empty database to schema 1. */
const createStores: Upgrade = (database) => {
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
  database.createObjectStore('settings', { keyPath: 'id' });
  const admissions = database.createObjectStore('admissions', { keyPath: 'id' });
  admissions.createIndex('week', 'week');
  admissions.createIndex('personId', 'personId');
  const queue = database.createObjectStore('queue', { keyPath: 'id' });
  queue.createIndex('showFrom', 'showFrom');
  queue.createIndex('personId', 'personId');
  const summaries = database.createObjectStore('summaries', { keyPath: 'personId' });
  summaries.createIndex('keptWords', 'keptWords', { multiEntry: true });
  summaries.createIndex('knownWords', 'knownWords', { multiEntry: true });
  summaries.createIndex('names', 'names', { multiEntry: true });
  database.createObjectStore('journal', { keyPath: 'sequence' }).createIndex('actId', 'actId');
  database.createObjectStore('drafts', { keyPath: 'id' });
  database.createObjectStore('meta', { keyPath: 'id' });
};

const UPGRADES: readonly Upgrade[] = [createStores];

/** Brings a database from the schema it has to this code's; whole in the versionchange transaction. */
export function upgradeFrom(
  oldVersion: number,
  database: KithDatabase,
  transaction: UpgradeTransaction,
): void {
  for (const upgrade of UPGRADES.slice(oldVersion)) upgrade(database, transaction);
}
