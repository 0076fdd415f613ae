import type { QueueContext } from '@/lib/domain/queue';
import { QUEUE_KINDS } from '@/lib/domain/queue-kinds';
import type { QueueRow } from '@/lib/domain/queue-rows';
import { openKith } from '@/lib/storage/open';

/**
 * The rows that no crowd may hide: those for which the weekly cap does not hold, whose keys begin with their kind, and
 * those of whom it has let in.
 */
export async function readSureRows({ admitted }: QueueContext): Promise<QueueRow[]> {
  const store = (await openKith()).transaction('queue').store;
  const kinds = QUEUE_KINDS.filter(({ isCapped }) => !isCapped);
  const found = await Promise.all([
    ...kinds.map(({ kind }) => store.getAll(IDBKeyRange.bound(`${kind}/`, `${kind}0`))),
    ...[...admitted].map((personId) => store.index('personId').getAll(personId)),
  ]);
  return found.flat();
}
