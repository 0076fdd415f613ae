import type { Instant } from '@/lib/domain/record';
import type { RestoreFrom } from '@/lib/safety/restore-from';

/** What is to be restored: checked whole, and read again by whoever needs what is in it. */
export interface RestoreSource {
  from: RestoreFrom;
  /** When it was made. */
  createdAt: Instant;
  /** The name of its file; null: it is a snapshot. */
  fileName: string | null;
}
