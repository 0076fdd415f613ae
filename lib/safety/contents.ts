import { openKith } from '@/lib/storage/open';
import { readEverything } from '@/lib/storage/read-everything';
import type { Identity } from '@/lib/storage/schema';
import type { BackupContents } from '@/lib/transfer/backup/contents';

/** Everything that a backup holds, and who the database is, both of one moment. */
export interface StoredNow {
  contents: BackupContents;
  identity: Identity;
}

const STORES = [
  'people',
  'profiles',
  'records',
  'settings',
  'admissions',
  'drafts',
  'meta',
] as const;

/** What a database without anything in it would give. */
export const NO_CONTENTS: BackupContents = {
  people: [],
  profiles: [],
  records: [],
  settings: [],
  admissions: [],
  drafts: [],
};

/** Reads all that is stored, the bin and the drafts among it; rejects with `StorageProblem`. */
export async function readContents(): Promise<StoredNow> {
  const transaction = (await openKith()).transaction(STORES, 'readonly');
  const [everything, drafts, identity] = await Promise.all([
    readEverything(transaction),
    transaction.objectStore('drafts').getAll(),
    transaction.objectStore('meta').get('database'),
  ]);
  if (identity === undefined) throw new DOMException('No identity', 'NotFoundError');
  return { contents: { ...everything, drafts }, identity };
}
