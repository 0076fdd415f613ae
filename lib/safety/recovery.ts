import { Refused } from '@/lib/acts/act';
import { restoreContents } from '@/lib/safety/restore-contents';
import { goBack, goOn } from '@/lib/storage/choice';
import { askSentinel } from '@/lib/storage/guard';
import { identityIn } from '@/lib/storage/identity-in';
import { tellAll } from '@/lib/storage/notice';
import { closeKith, tryAgain } from '@/lib/storage/open';
import { tellTrouble } from '@/lib/storage/trouble';
import { inWriteTransaction } from '@/lib/storage/write-transaction';
import type { BackupContents } from '@/lib/transfer/backup/contents';

/** Goes on after a loss with these contents and nothing else: one transaction, and until it is done nothing changed. */
export async function recoverTo(contents: BackupContents): Promise<void> {
  await afterChoice(async () => {
    try {
      await restoreContents(contents, 'replace');
    } catch (error) {
      if (!(error instanceof Refused) || error.reason !== 'nothingToSave') throw error;
      // All of it is there already; what is left to do is to say so.
      await confirm();
    }
  });
}

/** Goes on after a loss with what is there. */
export function goOnAsItIs(): Promise<void> {
  return afterChoice(confirm);
}

/** Gives the database its new name, and tells every page that the question is answered. */
async function confirm(): Promise<void> {
  await inWriteTransaction(async (transaction) => {
    const identity = await identityIn(transaction);
    await transaction.objectStore('meta').put(identity);
    const { databaseId, sequence, counts } = identity;
    const announce = (): void =>
      tellAll({
        databaseId,
        sequence,
        counts,
        actId: '',
        name: 'restore',
        personIds: [],
        stores: [],
      });
    return { announce };
  });
}

async function afterChoice(work: () => Promise<void>): Promise<void> {
  const sentinel = await askSentinel();
  goOn(sentinel === null ? [] : [sentinel.databaseId]);
  try {
    await work();
  } catch (error) {
    goBack();
    // Opened by virtue of the choice alone: what is there is to be judged again.
    await closeKith().catch(() => 'it was not open');
    await tryAgain();
    throw error;
  }
  goBack();
  tellTrouble(null);
}
