import { identityIn } from '@/lib/storage/identity-in';
import { tellAll } from '@/lib/storage/notice';
import { inWriteTransaction } from '@/lib/storage/write-transaction';

/** Gives the database its new name, and tells every page that the question how to go on is answered. */
export async function confirmChoice(): Promise<void> {
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
