import type { Instant } from '@/lib/domain/record';
import type { BackupContents } from '@/lib/transfer/backup/contents';

/** What is to be restored, read and checked whole. */
export interface RestoreSource {
  contents: BackupContents;
  /** When it was made. */
  createdAt: Instant;
  /** The name of its file; null: it is a snapshot. */
  fileName: string | null;
}
