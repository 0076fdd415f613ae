import { NO_CONTENTS } from '@/lib/safety/contents';
import { recover, type Recoverable } from '@/lib/storage/snapshots/recover';
import { openVault } from '@/lib/storage/snapshots/vault';
import type { BackupContents } from '@/lib/transfer/backup/contents';
import { readBackup } from '@/lib/transfer/backup/read-backup';

/** What snapshots and log still give, of the log up to an act; null: nothing. Reads nothing of the database. */
export async function readRecoverable(upTo?: number): Promise<Recoverable<BackupContents> | null> {
  const read = async (text: string): Promise<BackupContents | null> => {
    const backup = await readBackup(text);
    return backup.ok ? backup.contents : null;
  };
  return recover(await openVault(), read, NO_CONTENTS, upTo);
}
