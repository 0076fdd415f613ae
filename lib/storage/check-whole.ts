import { refuseTorn } from '@/lib/storage/guard';
import { closeKith, openKith, tryAgain } from '@/lib/storage/open';
import { isSameCounts } from '@/lib/storage/sentinel-counts';

/**
 * Counts what the stores hold against what commits have left in them. Where some of it is missing, the database is
 * refused from then on as any other that is not as it was left. For a page that is there already: counting many
 * records takes a while. Writes nothing; rejects with `StorageProblem`.
 */
export async function checkWhole(): Promise<void> {
  const database = await openKith();
  const transaction = database.transaction(['people', 'profiles', 'records', 'meta'], 'readonly');
  const [identity, people, profiles, records] = await Promise.all([
    transaction.objectStore('meta').get('database'),
    transaction.objectStore('people').count(),
    transaction.objectStore('profiles').count(),
    transaction.objectStore('records').count(),
  ]);
  if (identity === undefined || isSameCounts(identity.counts, { people, profiles, records }))
    return;
  refuseTorn(identity.databaseId);
  await closeKith();
  await tryAgain();
}
