import { refuseDatabase } from '@/lib/storage/guard';
import { closeKith, openKith, tryAgain } from '@/lib/storage/open';
import type { MidstKind } from '@/lib/storage/problem';

/** The database is not what was saved: this page lets go of it, and whoever sees the page is asked how to go on. */
export async function refuseNow(kind: MidstKind): Promise<void> {
  const identity = await (await openKith()).get('meta', 'database');
  if (identity === undefined) return;
  refuseDatabase(identity.databaseId, kind);
  await closeKith();
  await tryAgain();
}
