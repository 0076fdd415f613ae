import type { ActStore } from '@/lib/acts/act';
import type { StoredNow } from '@/lib/safety/contents';
import { readRecoverable } from '@/lib/safety/read-recoverable';
import { StorageProblem } from '@/lib/storage/problem';
import { ACT_STORES } from '@/lib/storage/read-everything';
import { SCHEMA_VERSION } from '@/lib/storage/schema';
import { catchUp } from '@/lib/storage/snapshots/catch-up';
import { differencesOf, type Difference } from '@/lib/storage/snapshots/compare';
import { openVault } from '@/lib/storage/snapshots/vault';
import type { BackupContents } from '@/lib/transfer/backup/contents';
import { InvalidRow, readRow } from '@/lib/transfer/backup/read-rows';
import { isSameData } from '@/lib/transfer/backup/same-data';
import { toRow } from '@/lib/transfer/backup/to-row';

/**
 * Throws a `StorageProblem` (`altered`) where what is stored is not what newest snapshot and log say it should be: SQLite
 * does not notice a byte that changed inside a record. Where those two do not lead to the very act that was read last,
 * nothing is said: acts may be too large for the log, or of another schema.
 */
export async function refuseAltered(stored: StoredNow): Promise<void> {
  const { databaseId, sequence } = stored.identity;
  // Afterwards the log goes at least as far as what was read.
  await catchUp(await openVault());
  const kept = await readRecoverable(sequence);
  if (kept?.databaseId !== databaseId || kept.sequence !== sequence) return;
  if (kept.snapshot !== null && kept.snapshot.schema !== SCHEMA_VERSION) return;
  if (alteredIn(kept.contents, stored.contents).length > 0) throw new StorageProblem('altered');
}

/** The records that differ in more than a field which one of the two had not been given yet. */
function alteredIn(should: BackupContents, stored: BackupContents): Difference[] {
  const differences = differencesOf(should, stored);
  if (differences.length === 0) return [];
  const [meant, found] = [byPlace(should), byPlace(stored)];
  return differences.filter(({ store, id }) => {
    const one = asRead(store, meant.get(`${store}/${id}`));
    // What was written so that nobody could read it was not altered since.
    if (one === 'unreadable') return false;
    return !isSameData(one, asRead(store, found.get(`${store}/${id}`)));
  });
}

function byPlace(contents: BackupContents): Map<string, object> {
  const records = ACT_STORES.flatMap((store) =>
    contents[store].map((record): [string, object] => [`${store}/${record.id}`, record]),
  );
  return new Map(records);
}

/** A record as it comes out of a backup: with the defaults of fields that it had not yet been given. */
function asRead(store: ActStore, record: object | undefined): object | 'unreadable' | undefined {
  if (record === undefined) return undefined;
  try {
    return readRow(store, toRow(record), 0);
  } catch (error) {
    if (error instanceof InvalidRow) return 'unreadable';
    throw error;
  }
}
