import type { KithDatabase } from '@/lib/storage/schema';
import type { UpgradeTransaction } from '@/lib/storage/upgrades';

const MARK = 'loss';

/**
 * Notes in a database that was just made that the browser had lost another in its place: it says so once, and a browser
 * that dies at that moment would have said it to nobody.
 */
export function markLoss(transaction: UpgradeTransaction): void {
  // No identity, and the store's only other row.
  void transaction.objectStore('meta').put({ id: MARK } as never);
}

/** Whether that was noted. Of no account any more once the user chose how to go on. */
export async function isMarkedLost(database: KithDatabase): Promise<boolean> {
  return (await database.get('meta', MARK as never)) !== undefined;
}
