import type { RestoreFrom } from '@/lib/safety/restore-from';
import type { RestoreSighted } from '@/lib/safety/sight-restore';

/** What is to be restored: checked whole, and read again by whoever needs what is in it. */
export interface RestoreSource {
  from: RestoreFrom;
  /** What it would do, as it was checked. */
  sighted: RestoreSighted;
  /** The name of its file; null: it is a snapshot. */
  fileName: string | null;
}
