import { now } from '@/lib/clock';
import type { Id, Instant } from '@/lib/domain/record';
import { readContents, type StoredNow } from '@/lib/safety/contents';
import { writeBackup } from '@/lib/transfer/backup/write-backup';
import type { BackupContents } from '@/lib/transfer/backup/contents';

/** Everything that is stored, as the text of a backup. */
export interface MadeBackup {
  text: string;
  contents: BackupContents;
  createdAt: Instant;
  /** Which database, and the last act that is in it. */
  databaseId: Id;
  sequence: number;
}

/** Makes a backup of all that is stored now, or was when it was read. Rejects with `StorageProblem` where it cannot be read, `InvalidRow` where it is not sound. */
export async function makeBackup(stored?: StoredNow): Promise<MadeBackup> {
  const { contents, identity } = stored ?? (await readContents());
  const { databaseId, sequence } = identity;
  const createdAt = now();
  const text = await writeBackup(contents, { databaseId, createdAt });
  return { text, contents, createdAt, databaseId, sequence };
}
